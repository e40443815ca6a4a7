# exit: 1
# about: __exit__ sees the exception and lets it go on
class Guard:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, value, tb.tb_lineno)
        return False


with Guard() as g:
    raise RuntimeError("inside")
