/** A list of whole numbers that grows; the room that it outgrows is not used again. */
@final
export class Numbers {
  items: StaticArray<i32>
  length: i32 = 0

  constructor(room: i32) {
    this.items = new StaticArray<i32>(room)
  }

  @inline
  at(index: i32): i32 {
    return this.items[index]
  }

  @inline
  push(value: i32): void {
    if (this.length === this.items.length) this.hold(this.length + 1)
    this.items[this.length++] = value
  }

  /** Sees to it that there is room for so many; what is new is 0. */
  hold(count: i32): void {
    if (this.items.length >= count) return
    const longer = new StaticArray<i32>(count * 2)
    memory.copy(changetype<usize>(longer), changetype<usize>(this.items), (<usize>this.items.length) << 2)
    this.items = longer
  }
}
