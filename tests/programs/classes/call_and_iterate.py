# about: __call__, __iter__ and __next__, old-style iteration over __getitem__
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


class Adder:
    def __init__(self, by):
        self.by = by

    def __call__(self, x):
        return x + self.by


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(2)))
print(list(Squares()), 9 in Squares(), 5 in Squares())
first, *others = Countdown(3)
print(first, others)
print(list(map(Adder(10), [1, 2])))
it = iter(Countdown(1))
print(next(it), next(it, "end"))
try:
    next(it)
except StopIteration:
    print("stopped")
try:
    iter(5)
except TypeError as error:
    print(error)
try:
    for x in Adder(1):
        pass
except TypeError as error:
    print(error)
