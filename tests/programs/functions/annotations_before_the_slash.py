# The annotations of parameters before the slash are evaluated after those of the others.
def note(x):
    print(x)
    return x


def f(a: note('a'), b: note('b'), /, c: note('c'), *d: note('d'), e: note('e'), **g: note('g')) -> note('r'):
    pass


print(f.__annotations__)
