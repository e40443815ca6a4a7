# about: which clause takes which exception
def kind(error):
    try:
        raise error
    except IndexError:
        return "index"
    except LookupError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
    except OSError:
        return "os"
    except Exception:
        return "exception"
    except BaseException:
        return "base"


cases = [IndexError(), KeyError(), ZeroDivisionError(), OverflowError(), FileNotFoundError(), TimeoutError()]
cases += [ValueError(), StopIteration(), KeyboardInterrupt(), SystemExit(), GeneratorExit(), RecursionError()]
for case in cases:
    print(type(case).__name__, kind(case), issubclass(type(case), Exception))
print(issubclass(IndexError, LookupError), OSError is IOError, issubclass(UnicodeError, ValueError))
print(issubclass(BrokenPipeError, ConnectionError), issubclass(NotImplementedError, RuntimeError))
