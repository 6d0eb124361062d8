/** A binary heap: gives what comes first in an order, however its members were put in. */
export class Heap<T> {
  private readonly members: T[] = [];

  constructor(private readonly comesBefore: (a: T, b: T) => boolean) {}

  get isEmpty(): boolean {
    return this.members.length === 0;
  }

  /** The first in order, without taking it out. */
  peek(): T | undefined {
    return this.members[0];
  }

  push(member: T): void {
    const { members } = this;
    let place = members.push(member) - 1;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (!this.comesBefore(member, members[parent])) break;
      members[place] = members[parent];
      place = parent;
    }
    members[place] = member;
  }

  pop(): T | undefined {
    const { members } = this;
    const [first] = members;
    const last = members.pop();
    if (last !== undefined && members.length > 0) this.sink(last);
    return first;
  }

  private sink(member: T): void {
    const { members } = this;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= members.length) break;
      if (child + 1 < members.length && this.comesBefore(members[child + 1], members[child])) child++;
      if (!this.comesBefore(members[child], member)) break;
      members[place] = members[child];
      place = child;
    }
    members[place] = member;
  }
}
