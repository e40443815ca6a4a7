# about: a class is renamed; list.__repr__ asks the elements; long texts of subclasses are whole; pow with three arguments
class Plain:
    def __repr__(self):
        return 'P!'


class Numbers(list):
    def __repr__(self):
        return 'N' + super().__repr__()


class Powered:
    def __pow__(self, exponent, modulus=None):
        return ('pow', exponent, modulus)


Plain.__name__ = 'shop.Plain'
print(Plain, Plain.__name__, Plain.__qualname__)
print(list.__repr__([Plain()]), object.__str__((Plain(),)), dict.__repr__({1: Plain()}))
print(Numbers(range(1000)))
print(repr(ValueError('x' * 3000, list(range(900)))))
print(pow(Powered(), 2), pow(Powered(), 2, 3), Powered() ** 4)
for numbers in [(2, 3.0, 4), (2.0, 3, 4), (Plain, 2, 3), (2, 3, 'x'), ('a', 2, 3), (2, 3, 4.0)]:
    try:
        print(pow(*numbers))
    except TypeError as error:
        print(error)
