# Asynchronous managers and loops, comprehensions among them.
async def f(x):
    return x + 1
class Step:
    def __await__(self):
        got = yield 'asked'
        return got * 2
class M:
    async def __aenter__(self):
        print('in'); await Step(); return 5
    async def __aexit__(self, t, v, tb):
        print('out', t); await Step(); return t is KeyError
async def w(bad):
    async with M() as m:
        print('body', m)
        if bad: raise bad
    return 'end'
def run(c, *sent):
    sent = list(sent)
    try:
        v = c.send(None)
        while 1: v = c.send(sent.pop(0) if sent else 1)
    except StopIteration as e: return e.value
print(run(w(None))); print(run(w(KeyError)))
try: run(w(ValueError('x')))
except ValueError as e: print('left', e)
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await Step()
        return self.n
async def loop():
    out = []
    async for i in It(4):
        if i == 2: continue
        out.append(i)
    else: out.append('else')
    async for i in It(3):
        break
    else: out.append('not')
    out.append([x async for x in It(3) if x])
    out.append({x: await f(x) for x in range(2)})
    out.append({x async for x in It(2)})
    return out
print(run(loop()))
