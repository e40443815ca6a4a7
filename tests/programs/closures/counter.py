# about: nonlocal shares one cell
def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return up, read


up, read = counter()
other, _ = counter()
up()
up(5)
print(read(), other())


def deep():
    x = 1

    def middle():
        def inner():
            nonlocal x
            x += 1
            return x

        return inner

    return middle()() + x


print(deep())
