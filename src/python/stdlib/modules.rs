modules! {
    "_core" "_core.py" true,
    "_boot" "_boot.py" true,
    "_io" "_io.py" true,
    "io" "io.py" true,
    "json" "json.py" true,
    "math" "math.py" true,
    "multiprocessing" "multiprocessing.py" true,
    "os" "os.py" true,
    "random" "random.py" true,
    "sys" "sys.py" true,
    "time" "time.py" true,
    "traceback" "traceback.py" true,
}
