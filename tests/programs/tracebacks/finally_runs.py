# exit: 1
# about: finally clauses run before the traceback is printed
def inner():
    try:
        raise KeyError("gone")
    finally:
        print("inner finally")


try:
    inner()
finally:
    print("outer finally")
