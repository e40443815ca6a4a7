# about: the name of `except … as` goes at the end of the clause
error = "before"
try:
    raise ValueError("inside")
except ValueError as error:
    print(error)
try:
    error
except NameError as problem:
    print(problem)
print("problem" in globals())

saved = None
try:
    raise KeyError("k")
except KeyError as e:
    saved = e
print(repr(saved), saved.args, saved.__traceback__ is not None)
