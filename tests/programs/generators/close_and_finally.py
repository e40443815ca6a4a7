# about: close() runs finally; a generator that goes on is told off
def careful(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(name, "closing")
        raise
    finally:
        print(name, "finally")


g = careful("a")
next(g)
g.close()
g.close()
print(next(g, "exhausted"))
careful("never started").close()


def stubborn():
    try:
        yield
    except GeneratorExit:
        print("no")
        yield "not yet"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def last_words():
    try:
        yield "x"
    except GeneratorExit:
        return "value"


g = last_words()
next(g)
print(g.close())
for x in careful("loop"):
    break
print("after the loop")
for x in (kept := careful("kept")):
    break
print("still there")
del kept
print("gone")
