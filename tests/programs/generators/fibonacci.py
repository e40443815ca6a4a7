# about: an endless generator, taken piece by piece
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


f = fibonacci()
print(list(take(10, f)))
print(list(take(3, f)))
for x in fibonacci():
    if x > 10**20:
        print(x)
        break
print(type(f).__name__, f.__name__, iter(f) is f)
