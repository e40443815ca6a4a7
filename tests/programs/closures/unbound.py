# about: reading a variable before it has a value
def early():
    print(value)
    value = 1


def cell():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return inner()


try:
    early()
except UnboundLocalError as error:
    print(error)
print(cell())


def deleted():
    x = 1
    del x
    return x


try:
    deleted()
except UnboundLocalError as error:
    print(error)
try:
    nothing_of_this_name
except NameError as error:
    print(error)


def caught():
    try:
        raise ValueError("v")
    except ValueError as error:
        pass
    return error


try:
    caught()
except UnboundLocalError as problem:
    print(problem)
