# about: try, except, else, finally in every combination
def run(how):
    print("--", how)
    try:
        if how == "value":
            raise ValueError("v")
        if how == "key":
            raise KeyError("k")
        if how == "other":
            raise OSError("o")
        print("body")
    except (ValueError, TypeError) as error:
        print("first", repr(error))
    except KeyError as error:
        print("second", error)
    else:
        print("else")
    finally:
        print("finally")
    return "after"


for how in ["none", "value", "key"]:
    print(run(how))
try:
    run("other")
except Exception as error:
    print("outside", type(error).__name__, error)
