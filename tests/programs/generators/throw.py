# about: throw() into a generator
def worker():
    while True:
        try:
            x = yield "ready"
            print("working on", x)
        except ValueError as error:
            print("caught", error)
            yield "recovered"


g = worker()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("bad")))
print(next(g))
try:
    g.throw(KeyError("worse"))
except KeyError as error:
    print("out came", repr(error))
print(next(g, "finished"))


def unstarted():
    yield 1


try:
    unstarted().throw(ValueError("too early"))
except ValueError as error:
    print(error)
