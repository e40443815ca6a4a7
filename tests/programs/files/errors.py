# about: what can go wrong with files
def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


open("there", "w").close()
attempt(lambda: open("missing"))
attempt(lambda: open("there", "x"))
attempt(lambda: open("no/such/folder", "w"))
attempt(lambda: open("there", "q"))
attempt(lambda: open("there", "rw"))
attempt(lambda: open("there").write("x"))
attempt(lambda: open("there", "w").read())
attempt(lambda: open("there", "rb").read().decode())
attempt(lambda: open("there", "wb").write("text"))
attempt(lambda: open(""))
attempt(lambda: open("."))
attempt(lambda: open("there") + 1)
try:
    open("missing")
except FileNotFoundError as error:
    print(error.errno, error.filename, error.strerror, isinstance(error, OSError))
