# Places of slices and in ranges, of any numbers, and what is refused.
print(slice(True,5).indices(10), slice(5, True, True).indices(10), slice(None,None,-1).indices(3))
try: slice(1).indices(1.5)
except TypeError as e: print(e)
try: slice(1.5).indices(1)
except TypeError as e: print(e)
try: slice(1).indices()
except TypeError as e: print(e)
try: slice(1,2,0).indices(3)
except ValueError as e: print(e)
try: slice(1,2,0).indices(-3)
except ValueError as e: print(e)
class I:
    def __index__(s): return 3
print(slice(I(), I(), I()).indices(I()), slice(10**30, -10**30, -10**20).indices(10**40))
for r, v in ((range(3, 30, 4), 7), (range(3), 5), (range(3), 1.0), (range(3), True), (range(3), "a"), (range(10**30), 10**20), (range(5,0,-2), 3)):
    try: print(r.index(v), r.count(v))
    except ValueError as e: print(e)

