# about: cells and suspended generators keep things alive
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make():
    kept = Loud("cell")
    return lambda: kept.name


f = make()
print(f())
del f
print("closure gone")


def generate():
    inside = Loud("generator local")
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


g = generate()
print(next(g))
g = None
print("generator gone")
g = generate()
print(list(g))
print("exhausted")
for value in generate():
    print("loop", value)
    break
print("loop left")
bound = Loud("bound").__del__
print("method holds it")
bound = None
