# exit: 4
# about: SystemExit passes `except Exception`
try:
    raise SystemExit(4)
except Exception:
    print("not here")
finally:
    print("but here")
