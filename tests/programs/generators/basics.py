# about: laziness, send, return values
def count(n):
    print("start")
    while n:
        got = yield n
        if got:
            print("got", got)
        n -= 1
    return "done"


g = count(3)
print("made")
print(next(g))
print(g.send("hello"))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
print(list(count(2)), list(g))
try:
    count(1).send(5)
except TypeError as error:
    print(error)
