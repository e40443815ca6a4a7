# about: what happens when enter or exit fail, or are missing
class BadEnter:
    def __enter__(self):
        raise RuntimeError("enter failed")

    def __exit__(self, *args):
        print("not called")


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise RuntimeError("exit failed")


class NoExit:
    def __enter__(self):
        return 1


def attempt(manager, body):
    try:
        with manager:
            body()
    except Exception as error:
        print(type(error).__name__, error, "| context:", repr(error.__context__))


def nothing():
    pass


attempt(BadEnter(), nothing)
attempt(BadExit(), nothing)
attempt(BadExit(), lambda: 1 / 0)
attempt(NoExit(), nothing)
attempt(5, nothing)
