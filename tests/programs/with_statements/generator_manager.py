# about: a context manager made of a generator by hand
class Generated:
    def __init__(self, make):
        self.generator = make()

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value:
                return False
            raise


def opened():
    print("open")
    try:
        yield "thing"
    except ValueError as error:
        print("handled", error)
    finally:
        print("close")


with Generated(opened) as thing:
    print("using", thing)
with Generated(opened):
    raise ValueError("v")
try:
    with Generated(opened):
        raise KeyError("k")
except KeyError as error:
    print("passed", error)
