# Subclasses of Random that bring numbers or bits of their own; counts of sample
import random


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Half(random.Random):
    def random(self):
        return 0.5


class Ones(random.Random):
    def getrandbits(self, n):
        return 1


class Both(Half):
    def getrandbits(self, n):
        return 2


for kind in (Half, Ones, Both):
    r = kind()
    print(r.randrange(10), r.choice('abc'), r.randint(1, 6), r.sample(range(10), 1), r.random() == 0.5)
x = list('abcde')
Half().shuffle(x)
print(x)
r = random.Random(3)
told(lambda: r.sample('abc', 2, counts=[1, 2]))
told(lambda: r.sample('abc', 4, counts=[1, 2, 3]))
told(lambda: r.sample('abc', 5, counts=[1, 2, 1]))
told(lambda: r.sample('abc', 2, counts=[0, 0, 0]))
told(lambda: r.sample('abc', 2, counts=[1, 1.5, 1]))
told(lambda: r.sample('abc', 2, counts=[0, 3, 0]))
told(lambda: r.sample({1, 2}, 1))
told(lambda: r.sample('ab', 3))
print(sorted(random.__all__))
