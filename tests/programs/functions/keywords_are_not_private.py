# about: in a class the name of a keyword argument is what it says, though that of a parameter is private
def f(**k):
    return k


class C:
    def g(self, __p=0):
        return f(__a=1, __b__=2), f(**{'x': 0}, __a=__p), f(1 and __import__ and None or 3) if False else None

    class __D(dict):
        pass

    def h(self):
        try:
            return self.g(__p=4)
        except TypeError as e:
            return str(e)


print(C().g(5), C().h(), C().g(_C__p=6))


class E:
    def __init_subclass__(cls, **k):
        print(k)


class F:
    class G(E, __x=1):
        pass
