# Several iterators over one, each at its own place
import copy
import itertools


def told():
    for i in range(6):
        print("gives", i)
        yield i


a, b = itertools.tee(told())
print(type(a), iter(a) is a)
print(next(a), next(a), next(b))
c = copy.copy(a)
d, e = itertools.tee(b)
print(d is b, e is b)
print(next(c), next(d), next(e), next(a))
print(list(c), list(a), list(b), list(d), list(e))

print(itertools.tee("ab", 0), len(itertools.tee("ab", 1)), [list(x) for x in itertools.tee("ab", 3)])
for n in (-1, "x", 1.5):
    try:
        itertools.tee("ab", n)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    itertools.tee(5, 0)
except TypeError as e:
    print(e)


class Asking:
    def __iter__(self):
        return self

    def __next__(self):
        return next(other)


asking, other = itertools.tee(Asking())
try:
    next(asking)
except RuntimeError as e:
    print(e)


class Failing:
    count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 2:
            raise ValueError("the second")
        if self.count == 4:
            raise StopIteration
        return self.count


a, b = itertools.tee(Failing())
print(next(a))
try:
    next(a)
except ValueError as e:
    print(e)
print(next(b))
print(next(b), list(a)[:2])
