# about: and, or, not, chained comparisons and conditional expressions evaluate only what they need
def note(value):
    print("see", value)
    return value


print(note(0) and note(1))
print(note(0) or note(2))
print(note(1) < note(3) < note(2))
print(note(5) < note(3) < note(9))
print(note("a") if note(0) else note("b"))
print(not note([]))
print(1 < 2 > 0 != 5, 1 == 1.0 != None)
print([] or {} or "last", 1 and "x" and 0 and note(9))
