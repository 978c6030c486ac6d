// @ts-nocheck
import {test} from 'vitest'
import {readFileSync} from 'node:fs'
import {split} from '../../src/english/tokenize.ts'
import {tag} from '../../src/english/tagger.ts'
import {ambiguousForm,verbOnlyForm} from '../../src/english/ambiguous-words.ts'
test('x',async()=>{
const used=new Set(readFileSync('bench/tagger/sentences.tsv','utf8').trim().split('\n').map(l=>l.split('\t')[0]))
const L=readFileSync('/work/shared/design/lexicon.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l))
const all=[...new Set(L.flatMap(d=>[...d.flag,...d.silent]))].filter(s=>!used.has(s))
const out=[]
for(const s of all){let line='';let show=false
for(const se of split(s)){const {upos,lemmas}=tag(se.tokens);line+=se.tokens.map((t,i)=>{const a=ambiguousForm(t.norm);if(a||/^(NOUN|VERB|ADJ)$/.test(upos[i])){if(a)show=true;return (t.glued?'':' ')+t.text+'/'+upos[i][0]+(upos[i]==='ADV'||upos[i]==='ADP'||upos[i]==='AUX'||upos[i]==='ADJ'?upos[i].slice(1):'')}return (t.glued?'':' ')+t.text}).join('')}
if(show)out.push(line)}
console.log(out.length);console.log(out.slice(+process.env.A,+process.env.B).join('\n'))
},600000)
