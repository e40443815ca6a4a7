# Generators: chains of them, yield from, send.
def numbers(n):
    for i in range(n):
        yield i


def squares(items):
    for i in items:
        yield i * i


def both(n):
    yield from squares(numbers(n))
    yield from numbers(n)


def running_mean():
    total, count, mean = 0, 0, None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total // count


def run(n):
    mean = running_mean()
    next(mean)
    last = 0
    for value in both(n):
        last = mean.send(value)
    return last, sum(x for x in numbers(n) if x & 1)


print(run(250_000))
