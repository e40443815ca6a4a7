# exit: 1
# about: an exception out of a generator
def numbers():
    for i in (2, 1, 0):
        yield 10 // i


def total(items):
    result = 0
    for item in items:
        result += item
    return result


print(total(numbers()))
