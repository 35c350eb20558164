# once: make a key pair and register the public part, key.pub, here
[ -f key.pem ] || openssl genpkey -algorithm ed25519 -out key.pem
openssl pkey -in key.pem -pubout -out key.pub

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
now=$(date +%s)
header=$(printf '{"alg":"EdDSA","typ":"JWT"}' | base64url)
claims=$(printf '{"iss":"@CLIENT@","sub":"@CLIENT@","aud":"@URL@","jti":"%s","iat":%s,"exp":%s}' \
  "$(openssl rand -hex 16)" "$now" "$((now + 60))" | base64url)
printf '%s.%s' "$header" "$claims" > assertion.txt
openssl pkeyutl -sign -rawin -inkey key.pem -in assertion.txt -out signature.bin
answer=$(curl -s @URL@/api/token -d grant_type=client_credentials \
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  -d "client_assertion=$(cat assertion.txt).$(base64url < signature.bin)")
token=$(printf '%s' "$answer" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
curl -s -H "Authorization: Bearer $token" @URL@/api/MivoAPI/v1/ListActiveSensors
