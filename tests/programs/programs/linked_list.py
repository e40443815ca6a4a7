# about: a linked structure with iteration, deletion and repr
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __repr__(self):
        return "LinkedList([" + ", ".join(map(repr, self)) + "])"

    def __delitem__(self, index):
        if not 0 <= index < self.size:
            raise IndexError("no such node")
        self.size -= 1
        if index == 0:
            self.head = self.head.next
            return
        node = self.head
        for _ in range(index - 1):
            node = node.next
        node.next = node.next.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous


numbers = LinkedList(range(5))
numbers.push("top")
print(numbers, len(numbers), "top" in numbers, sum(x for x in numbers if x != "top"))
del numbers[0]
del numbers[2]
numbers.reverse()
print(numbers, list(numbers), max(numbers))
try:
    del numbers[9]
except IndexError as error:
    print(error)
long = LinkedList(range(3000))
print(len(long), sum(long))
