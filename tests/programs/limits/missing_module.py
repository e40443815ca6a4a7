# exit: 1
# about: a module that nobody has
try:
    import surely_not_a_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from json import no_such_name
except ImportError as error:
    print(str(error).split(" (")[0])
import another.missing_one
