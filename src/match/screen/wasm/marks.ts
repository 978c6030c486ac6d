/** Asked of the module that starts the scan; `core/raw-marks.ts` says what each answers. */

export declare function kindOf(unit: i32): i32
export declare function hiddenUntil(at: i32, end: i32): i32
export declare function entityEnd(at: i32): i32
export declare function addressEnd(at: i32, end: i32): i32
export declare function breaksWord(at: i32, close: i32): bool
export declare function joinsBehind(at: i32, until: i32): bool
export declare function joinsAcross(at: i32): bool
export declare function mayShowInside(at: i32): bool
export declare function isBreak(at: i32, until: i32): bool
export declare function dividesHtml(at: i32): bool
export declare function mayJoin(from: i32, to: i32): bool
