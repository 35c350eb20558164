# makes key.jwk and prints its public part: register that here
mivo key --out key.jwk
token=$(mivo token --url @URL@ --client @CLIENT@ --key key.jwk)
curl -s -H "Authorization: Bearer $token" @URL@/api/MivoAPI/v1/ListActiveSensors
