// @ts-nocheck
import {test} from 'vitest'
import {readFileSync} from 'node:fs'
import {split} from '../../src/english/tokenize.ts'
import {tag} from '../../src/english/tagger.ts'
test('x',async()=>{
const rows=readFileSync('bench/tagger/sentences.tsv','utf8').trim().split('\n').slice(1).map(l=>l.split('\t'))
const sents=[...new Set(rows.map(x=>x[0]))]
const toks=new Map(sents.map(x=>[x,split(x).flatMap(s=>s.tokens)]))
 let ok=[0,0],n=[0,0]
 const tags=new Map(sents.map(x=>[x,split(x).flatMap(s=>tag(s.tokens).upos)]))
 for(const [sent,w,occ,g] of rows){const h=sents.indexOf(sent)%2;let c=0;const i=toks.get(sent)!.findIndex(t=>t.text===w&&++c===+occ)
  const tag=tags.get(sent)![i];n[h]++;if(g.split('|').includes(tag==='PROPN'?'NOUN':tag==='AUX'?'VERB':tag))ok[h]++;else if(h===0||process.env.ALL)console.log(`${w} should be ${g} is ${tag} :: `+toks.get(sent).map((t,i)=>t.text+'/'+tags.get(sent)[i]).join(' '))}
 console.log('tune',(ok[0]/n[0]).toFixed(3),'held',(ok[1]/n[1]).toFixed(3),'all',((ok[0]+ok[1])/(n[0]+n[1])).toFixed(3))
},600000)
