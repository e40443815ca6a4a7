# Asynchronous generators, as functions and as expressions.
class Step:
    def __await__(self):
        got = yield 'asked'
        return got * 2
def run(c, *sent):
    sent = list(sent)
    try:
        v = c.send(None)
        while 1: v = c.send(sent.pop(0) if sent else 1)
    except StopIteration as e: return e.value
async def ag(n):
    try:
        for i in range(n):
            got = yield i
            await Step()
            if got: print('got', got)
    finally: print('fin')
async def useag():
    out = [x async for x in ag(3)]
    a = ag(5)
    out.append(await anext(a)); out.append(await a.asend('S'))
    await a.aclose()
    out.append(await anext(a, 'gone'))
    out.append([y async for y in (z * 2 async for z in ag(2))])
    return out
print(run(useag()))
a = ag(1); print(type(a).__name__, a.__aiter__() is a)
async def n():
    for i in range(3): yield i
async def v(x): return x * 10
async def f():
    g = (await v(x) for x in range(3))
    print(type(g).__name__)
    print([y async for y in g])
    g = ([y async for y in n()] for x in range(2))
    print(type(g).__name__, [z async for z in g])
    g = (x for x in [await v(3)])
    print(type(g).__name__, list(g))
    print([[y async for y in n()] for x in range(2)])
    print([x async for x in (y async for y in n() if y) if await v(x) > 10])
run(f())
for text in ('def f():\n  [await x for x in y]', 'def f():\n  return (x async for x in y)', 'def f():\n  [x async for x in y]', 'async def f():\n  yield 1\n  return 2', 'async def f():\n  yield from x', 'async def f():\n lambda: await x', 'await x', 'async with x: pass', 'class A:\n  async for x in y: pass'):
    try: exec(text); print('fine')
    except SyntaxError as e: print(e)

