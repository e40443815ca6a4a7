# about: an exception in __del__ is told and ignored
class Bad:
    def __del__(self):
        raise ValueError("in del")


class Resurrect:
    kept = []

    def __del__(self):
        print("saved")
        Resurrect.kept.append(self)


x = Resurrect()
del x
print(len(Resurrect.kept))
Resurrect.kept.clear()
print("cleared", len(Resurrect.kept))
