# about: exceptions within handlers, re-raising, and context
def context_of(error):
    chain = []
    while error:
        chain.append(f"{type(error).__name__}({error})")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(chain)


def attempt(function):
    try:
        function()
    except Exception as error:
        print(context_of(error))


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]


def from_other():
    try:
        {}["k"]
    except KeyError as error:
        raise RuntimeError("wrapped") from error


def from_none():
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("clean") from None


def again():
    try:
        int("x")
    except ValueError:
        raise


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


def in_else():
    try:
        pass
    except Exception:
        print("not reached")
    else:
        raise KeyError("else")


for function in (in_handler, from_other, from_none, again, in_finally, in_else):
    attempt(function)
