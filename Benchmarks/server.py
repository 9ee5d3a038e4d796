"""Times the server on a demonstration region: ready, memory, and a filed statement's page, over one connection.

usage: server.py PATH-OF-YIKAO FOLDER
"""
import http.client, re, statistics, subprocess, sys, time, urllib.parse, socket

yikao, folder = sys.argv[1], sys.argv[2]
database = f"{folder}/yikao.db"
subprocess.run([yikao, "simulate", "--out", database], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    port = s.getsockname()[1]

ready = []
for attempt in range(5):
    start = time.monotonic()
    server = subprocess.Popen([yikao, "serve", "--database", database, "--port", str(port), "--demonstration"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/health")
            if connection.getresponse().read():
                break
        except OSError:
            time.sleep(0.002)
    ready.append(time.monotonic() - start)
    if attempt < 4:
        server.terminate()
        server.wait()

try:
    password = next(line.split()[1] for line in open(f"{folder}/sign-ins.txt") if line.split()[0] == "clerk")
    connection = http.client.HTTPConnection("127.0.0.1", port)
    cookies = {}

    def ask(method, path, form=None):
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urllib.parse.urlencode(form) if form else None, headers)
        response = connection.getresponse()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                cookies[key] = rest.split(";")[0]
        return response.status, response.read().decode()

    _, page = ask("GET", "/sign-in")
    token = re.search(r'name="token" value="([^"]+)"', page).group(1)
    status, _ = ask("POST", "/sign-in", {"token": token, "name": "clerk", "password": password})
    assert status == 303, f"sign-in answered {status}"
    _, page = ask("GET", "/claims")
    receipts = re.findall(r'href="(/claims/[0-9a-f]{32})"', page)
    assert receipts, "no filed statements"
    times = []
    for index in range(300):
        start = time.monotonic()
        status, _ = ask("GET", receipts[index % len(receipts)])
        times.append(time.monotonic() - start)
        assert status == 200
    with open(f"/proc/{server.pid}/status") as f:
        memory = int(re.search(r"VmRSS:\s+(\d+)", f.read()).group(1)) / 1024
    print(f"server ready            {statistics.median(ready):6.3f} s   (goal 1 s)")
    print(f"memory after 300 pages  {memory:6.0f} MB  (goal 120 MB)")
    print(f"statement page          {statistics.median(times) * 1000:6.2f} ms  (goal 10 ms)")
finally:
    server.terminate()
    server.wait()
