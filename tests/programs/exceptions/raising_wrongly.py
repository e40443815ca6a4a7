# about: raising what is no exception
def attempt(thing):
    try:
        raise thing
    except TypeError as error:
        print(error)
    except BaseException as error:
        print("raised", repr(error))


attempt(5)
attempt("text")
attempt(int)
attempt(ValueError)
attempt(ValueError("x"))
attempt(None)
try:
    raise ValueError("a") from 5
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error)
