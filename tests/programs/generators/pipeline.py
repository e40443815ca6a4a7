# about: generators of generators run in step
def numbers():
    for i in range(4):
        print("make", i)
        yield i


def double(items):
    for item in items:
        print("double", item)
        yield item * 2


def odd(items):
    return (item for item in items if item % 4)


for value in odd(double(numbers())):
    print("use", value)
print(sum(x * x for x in range(5)), max((len(w), w) for w in ["a", "ccc", "bb"]))
print(list(zip((i for i in range(3)), (c for c in "abc"))))
