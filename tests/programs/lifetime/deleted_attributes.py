# An object whose attributes were deleted one by one still runs its `__del__`; so does a process that was started.
from multiprocessing import Process


class Kept:
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3

    def __del__(self):
        print("gone with", sorted(vars(self)), flush=True)


for names in ("c", "a", "ab", "cb", "abc"):
    x = Kept()
    for name in names:
        delattr(x, name)
    del x
    print("after", names, flush=True)

x = Kept()
x.__dict__ = {"other": 1}
del x.other
del x
y = Kept()
del y.b
y.b = 5
y = None


class Told(Process):
    def run(self):
        pass

    def __del__(self):
        print("process", self.name, "is gone", flush=True)


p = Told()
p.start()
p.join()
del p
print("end")
