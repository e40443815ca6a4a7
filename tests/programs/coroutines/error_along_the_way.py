# An error inside a coroutine is shown along all that await it.
# exit: 1
async def f(x):
    return x + 1
async def fails():
    await f("x")
class M:
    async def __aenter__(self): return 1
    async def __aexit__(self, *what): print(what[0])
async def inside():
    async with M():
        await fails()
inside().send(None)
