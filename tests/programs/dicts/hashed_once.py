# How often a key is asked for its hash, and whose hash counts
import functools


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash of", self.value)
        return hash(self.value)

    def __eq__(self, other):
        print("equal?", self.value, other.value)
        return self.value == other.value


key, other = Key(1), Key(1)
d = {}
print("a new one")
d[key] = 1
print("an old one")
d[other] = 2
print("by default")
d.setdefault(Key(2), 5)
d.setdefault(key, 5)
print("into a set")
s = set()
s.add(key)
s.add(other)
print(len(s), other in s)
print("in a tuple")
d = {}
d[key, 1] = 3


class Pair(tuple):
    def __hash__(self):
        print("hash of a pair")
        return 7


class Next(tuple):
    def __hash__(self):
        return super().__hash__() + 1


print(hash(Pair((key, 2))), {Pair((key, 2)): 3}[Pair((key, 2))])
print(hash(Next((key, 2))) - hash((key, 2)))


@functools.lru_cache(maxsize=2)
def asked(first, second=1):
    print("asked")
    return second


print("a cache")
asked(key)
asked(key)
asked(other)
asked(key, second=2)
asked(Key(2))
asked(key)
print(asked.cache_info())


@functools.cache
def endless(first, second=1):
    return first


endless(key)
endless(key)
endless(1, 2)
endless(1.0, 2)
print(endless.cache_info())
