# Where the lines of an async for, an async with and their comprehensions stand when something fails there
import traceback
class It:
    def __init__(s, n): s.n = n
    def __aiter__(s): return s
    async def __anext__(s): raise ValueError('x')
class Bad:
    def __aiter__(s): return s
class Bad2:
    def __aiter__(s): return s
    def __anext__(s): return 5
async def f1():
    async for i in It(1):
        print(i)
async def f2():
    async for i in It(1): print(i)
async def f3():
    return [i async for i in It(3)]
async def f4():
    return [i for k in range(2)
              async for i in It(3)]
async def f5():
    async for i in Bad():
        pass
async def f6():
    async for i in 5:
        pass
async def f7():
    async for i in Bad2():
        pass
    else:
        pass
async def f8():
    async for i in (
        It(1)):
        print(
           i)
async def f9():
    async for (i,
               j) in It(2): pass
async def f10(): return {i: 1 async for i in Bad()}
async def f11(): return [i async for i in 5]
async def f12(): return [i async for i in Bad2()]
async def f13():
    async with 5 as x:
        pass
class CM:
    def __aenter__(s): return 5
    def __aexit__(s, *a): return 6
class CM2:
    async def __aenter__(s): raise KeyError(1)
    async def __aexit__(s, *a): pass
class CM3:
    async def __aenter__(s): pass
    async def __aexit__(s, *a): raise KeyError(2)
async def f14():
    async with CM() as x:
        pass
async def f15():
    async with CM2() as x:
        pass
async def f16():
    async with CM3() as x, CM2():
        pass
async def f17():
    await 5
async def f18():
    await CM2().__aenter__()
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18):
    try: f().send(None)
    except StopIteration as e: print(f.__name__, e.value)
    except Exception:
        print(f.__name__)
        for line in traceback.format_exc().splitlines()[4:]:
            print(line.split('", ')[-1])
