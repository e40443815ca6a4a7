# about: exception groups and except*
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), KeyError("k")])])
except* ValueError as group:
    print("values", group.exceptions, group.message)
except* (TypeError, KeyError) as group:
    print("others", group)
try:
    try:
        raise ExceptionGroup("g", [ValueError("a"), OSError("b")])
    except* ValueError:
        print("one handled")
except ExceptionGroup as rest:
    print("left", rest, rest.exceptions)
try:
    raise ValueError("alone")
except* ValueError as group:
    print(type(group).__name__, group.exceptions)
g = ExceptionGroup("x", [ValueError(1), TypeError(2)])
print(g.subgroup(ValueError), g.split(lambda e: isinstance(e, TypeError)))
try:
    ExceptionGroup("empty", [])
except ValueError as error:
    print(error)
