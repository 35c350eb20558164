# needs: pip install cryptography; key.pem as in the sample for openssl
import base64, json, os, time, urllib.parse, urllib.request
from cryptography.hazmat.primitives.serialization import load_pem_private_key

url, client = "@URL@", "@CLIENT@"

def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

with open("key.pem", "rb") as file:
    key = load_pem_private_key(file.read(), password=None)
now = int(time.time())
header = {"alg": "EdDSA", "typ": "JWT"}
claims = {"iss": client, "sub": client, "aud": url, "jti": os.urandom(16).hex(), "iat": now, "exp": now + 60}
signed = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
form = {
    "grant_type": "client_credentials",
    "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "client_assertion": signed + "." + base64url(key.sign(signed.encode())),
}
answer = urllib.request.urlopen(url + "/api/token", urllib.parse.urlencode(form).encode())
token = json.load(answer)["access_token"]
request = urllib.request.Request(
    url + "/api/MivoAPI/v1/ListActiveSensors", headers={"Authorization": "Bearer " + token})
print(json.dumps(json.load(urllib.request.urlopen(request)), indent=2))
