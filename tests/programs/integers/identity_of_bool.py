# about: bool is an int
print(isinstance(True, int), True == 1, {True: "a", 1: "b", 1.0: "c"})
print([1, 2, 3][True], "ab"[False], sum([True, True, False]), True + 1.5)
print(bool([]), bool([0]), bool(""), bool("0"), bool(0.0), bool(None), bool(range(0)), not 5)
print(type(True and 1).__name__, type(not 1).__name__, str(True), repr(False), int(True))
print(True is True, 1 < True + 1, max(True, 2), min(False, 0), f"{True:d} {True} {True:5}")
