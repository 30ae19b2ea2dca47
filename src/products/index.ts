/* oxlint-disable max-lines -- one line a product */
import type { Product } from '../product.ts'
import { ably } from './ably.ts'
import { acme } from './acme.ts'
import { adfs } from './adfs.ts'
import { adyen } from './adyen.ts'
import { airflow } from './airflow.ts'
import { airtable } from './airtable.ts'
import { akamaiEdgegrid } from './akamai-edgegrid.ts'
import { algolia } from './algolia.ts'
import { alibabaCloud } from './alibaba-cloud.ts'
import { alpaca } from './alpaca.ts'
import { amazonApiGateway } from './amazon-api-gateway.ts'
import { amazonCognito } from './amazon-cognito.ts'
import { amazonCognitoAuthorizer } from './amazon-cognito-authorizer.ts'
import { amazonEcr } from './amazon-ecr.ts'
import { amazonS3 } from './amazon-s3.ts'
import { angularAuthOidcClient } from './angular-auth-oidc-client.ts'
import { angularOauth2Oidc } from './angular-oauth2-oidc.ts'
import { ansible } from './ansible.ts'
import { anthropicGateways } from './anthropic-gateways.ts'
import { anthropic } from './anthropic.ts'
import { anubis } from './anubis.ts'
import { apache } from './apache.ts'
import { apacheAccess } from './apache-access.ts'
import { apacheModules } from './apache-modules.ts'
import { apacheWicket } from './apache-wicket.ts'
import { appStoreConnect } from './app-store-connect.ts'
import { appauth } from './appauth.ts'
import { applePush } from './apple-push.ts'
import { appleUrlSession } from './apple-url-session.ts'
import { appwrite } from './appwrite.ts'
import { apt } from './apt.ts'
import { arangodb } from './arangodb.ts'
import { argoCd, fluxCd } from './argo-cd.ts'
import { artifactory } from './artifactory.ts'
import { asana } from './asana.ts'
import { aspnetCore } from './aspnet-core.ts'
import { aspnetCoreCookies } from './aspnet-core-cookies.ts'
import { aspnetCoreSetUp } from './aspnet-core-set-up.ts'
import { assemblyai } from './assemblyai.ts'
import { atlassian } from './atlassian.ts'
import { atlassianScopedTokens } from './atlassian-scoped-tokens.ts'
import { audiobookshelf } from './audiobookshelf.ts'
import { authJs } from './auth-js.ts'
import { auth0 } from './auth0.ts'
import { authelia } from './authelia.ts'
import { authentik } from './authentik.ts'
import { authlib } from './authlib.ts'
import { aws } from './aws.ts'
import { awsAmplify } from './aws-amplify.ts'
import { awsCodeartifact } from './aws-codeartifact.ts'
import { awsCodes } from './aws-codes.ts'
import { awsCredentials } from './aws-credentials.ts'
import { awsEc2 } from './aws-ec2.ts'
import { awsPermissions } from './aws-permissions.ts'
import { awsSignatureVersions } from './aws-signature-versions.ts'
import { azure } from './azure.ts'
import { azureApiManagement } from './azure-api-management.ts'
import { azureContainerRegistry } from './azure-container-registry.ts'
import { azureCosmosDb } from './azure-cosmos-db.ts'
import { azureDevops } from './azure-devops.ts'
import { azureFunctions } from './azure-functions.ts'
import { azureOpenai } from './azure-openai.ts'
import { azureStaticWebApps } from './azure-static-web-apps.ts'
import { azureStorage } from './azure-storage.ts'
import { backblaze } from './backblaze.ts'
import { backstage } from './backstage.ts'
import { baidu } from './baidu.ts'
import { bambuLab } from './bambu-lab.ts'
import { battleNet } from './battle-net.ts'
import { beats } from './beats.ts'
import { bedrock } from './bedrock.ts'
import { betterAuth } from './better-auth.ts'
import { binance } from './binance.ts'
import { bitbucket } from './bitbucket.ts'
import { bitwarden } from './bitwarden.ts'
import { bluesky } from './bluesky.ts'
import { bookstack } from './bookstack.ts'
import { buildkite } from './buildkite.ts'
import { bybit } from './bybit.ts'
import { caddy } from './caddy.ts'
import { camunda } from './camunda.ts'
import { canvasLms } from './canvas-lms.ts'
import { cargo } from './cargo.ts'
import { cas } from './cas.ts'
import { circleci } from './circleci.ts'
import { clerk } from './clerk.ts'
import { clickhouse } from './clickhouse.ts'
import { clickup } from './clickup.ts'
import { cloudflare } from './cloudflare.ts'
import { cloudflareEdge } from './cloudflare-edge.ts'
import { cloudflareZones } from './cloudflare-zones.ts'
import { cloudinary } from './cloudinary.ts'
import { cloudreve } from './cloudreve.ts'
import { cocoapods } from './cocoapods.ts'
import { codecov } from './codecov.ts'
import { coinbase } from './coinbase.ts'
import { composer } from './composer.ts'
import { conan } from './conan.ts'
import { concourse } from './concourse.ts'
import { conda } from './conda.ts'
import { confluent } from './confluent.ts'
import { connectionStrings } from './connection-strings.ts'
import { consul } from './consul.ts'
import { contentful } from './contentful.ts'
import { couchdb } from './couchdb.ts'
import { cups } from './cups.ts'
import { dapr } from './dapr.ts'
import { databricks } from './databricks.ts'
import { datadog } from './datadog.ts'
import { dbt } from './dbt.ts'
import { deepgram } from './deepgram.ts'
import { deluge } from './deluge.ts'
import { devise } from './devise.ts'
import { directus } from './directus.ts'
import { discord } from './discord.ts'
import { discordCodes } from './discord-codes.ts'
import { discourse } from './discourse.ts'
import { distribution } from './distribution.ts'
import { django } from './django.ts'
import { djangoOauthToolkit } from './django-oauth-toolkit.ts'
import { djangoRestFramework } from './django-rest-framework.ts'
import { dockerRegistry } from './docker.ts'
import { dockerCompose } from './docker-compose.ts'
import { dockerLogin } from './docker-login.ts'
import { doorkeeper } from './doorkeeper.ts'
import { dotnetHttpClient } from './dotnet-http-client.ts'
import { dpopProofs } from './dpop.ts'
import { drone } from './drone.ts'
import { dropbox } from './dropbox.ts'
import { drupal } from './drupal.ts'
import { ebay } from './ebay.ts'
import { elasticsearch } from './elasticsearch.ts'
import { elasticsearchClients } from './elasticsearch-clients.ts'
import { elevenlabs } from './elevenlabs.ts'
import { emqx } from './emqx.ts'
import { enphase } from './enphase.ts'
import { entraId } from './entra-id.ts'
import { entraIdB2c } from './entra-id-b2c.ts'
import { envoy } from './envoy.ts'
import { envoyPolicies } from './envoy-policies.ts'
import { exchangeOnline } from './exchange-online.ts'
import { expressJwt } from './express-jwt.ts'
import { expressNtlm } from './express-ntlm.ts'
import { expressOpenidConnect } from './express-openid-connect.ts'
import { expressSession } from './express-session.ts'
import { fastJwt } from './fast-jwt.ts'
import { fastapi } from './fastapi.ts'
import { fastlane } from './fastlane.ts'
import { ffmpeg } from './ffmpeg.ts'
import { firebaseAuth } from './firebase-auth.ts'
import { firebaseClaims } from './firebase-claims.ts'
import { firebaseClient } from './firebase-client.ts'
import { firebaseMessaging } from './firebase-cloud-messaging.ts'
import { fitbit } from './fitbit.ts'
import { flaskJwtExtended } from './flask-jwt-extended.ts'
import { fortigate } from './fortigate.ts'
import { freshdesk } from './freshdesk.ts'
import { frigate } from './frigate.ts'
import { fritzBox } from './fritz-box.ts'
import { garmin } from './garmin.ts'
import { gemini } from './gemini.ts'
import { gerrit } from './gerrit.ts'
import { ghost } from './ghost.ts'
import { git } from './git.ts'
import { gitCredentialManager } from './git-credential-manager.ts'
import { gitHosts } from './git-hosts.ts'
import { gitea } from './gitea.ts'
import { github } from './github.ts'
import { githubActions } from './github-actions.ts'
import { githubApps } from './github-apps.ts'
import { githubCommandLine } from './github-command-line.ts'
import { ghcr } from './github-container-registry.ts'
import { githubCopilot } from './github-copilot.ts'
import { githubDesktop } from './github-desktop.ts'
import { githubGit } from './github-git.ts'
import { githubNotFound } from './github-not-found.ts'
import { githubOrganizations } from './github-organizations.ts'
import { gitlab } from './gitlab.ts'
import { gitlabCi } from './gitlab-ci.ts'
import { gmail } from './gmail.ts'
import { goJose } from './go-jose.ts'
import { goModules } from './go-modules.ts'
import { goOidc } from './go-oidc.ts'
import { gokrb5 } from './gokrb5.ts'
import { golangJwt } from './golang-jwt.ts'
import { googleApiKeys } from './google-api-keys.ts'
import { googleArtifactRegistry } from './google-artifact-registry.ts'
import { googleCloud } from './google-cloud.ts'
import { googleCloudEndpoints } from './google-cloud-endpoints.ts'
import { googleFrontDoors } from './google-front-doors.ts'
import { googleMaps } from './google-maps.ts'
import { googleNest } from './google-nest.ts'
import { googleOauth } from './google-oauth.ts'
import { googlePlay } from './google-play.ts'
import { googleServiceAccounts } from './google-service-accounts.ts'
import { gotify } from './gotify.ts'
import { gradle } from './gradle.ts'
import { grafana } from './grafana.ts'
import { graylog } from './graylog.ts'
import { grpcAndGraphql } from './grpc-graphql.ts'
import { guardian } from './guardian.ts'
import { haproxy } from './haproxy.ts'
import { harbor } from './harbor.ts'
import { hasura } from './hasura.ts'
import { helm } from './helm.ts'
import { hereMaps } from './here-maps.ts'
import { heroku } from './heroku.ts'
import { homeAssistant } from './home-assistant.ts'
import { homeAssistantHttp } from './home-assistant-http.ts'
import { homebrew } from './homebrew.ts'
import { hotChocolate } from './hot-chocolate.ts'
import { hubspot } from './hubspot.ts'
import { huggingFace } from './hugging-face.ts'
import { icinga } from './icinga.ts'
import { identityModelClaims } from './identity-model-claims.ts'
import { identityModelForm } from './identity-model-form.ts'
import { identityModelKeys } from './identity-model-keys.ts'
import { identityModelParties } from './identity-model-parties.ts'
import { identityServer } from './identity-server.ts'
import { iis } from './iis.ts'
import { immich } from './immich.ts'
import { influxdb } from './influxdb.ts'
import { intercom } from './intercom.ts'
import { ipCameras } from './ip-cameras.ts'
import { ivy } from './ivy.ts'
import { javaHttpClients } from './java-http-clients.ts'
import { javaJwt } from './java-jwt.ts'
import { javascriptHttpClients } from './javascript-http-clients.ts'
import { jellyfin } from './jellyfin.ts'
import { jenkins } from './jenkins.ts'
import { jitsi } from './jitsi.ts'
import { jjwt } from './jjwt.ts'
import { joomla } from './joomla.ts'
import { jose } from './jose.ts'
import { jose4j } from './jose4j.ts'
import { jsonwebtoken } from './jsonwebtoken.ts'
import { jsonwebtokenKeys } from './jsonwebtoken-keys.ts'
import { jupyter } from './jupyter.ts'
import { jwksRsa } from './jwks-rsa.ts'
import { jwtDecode } from './jwt-decode.ts'
import { jwx } from './jwx.ts'
import { kaggle } from './kaggle.ts'
import { kavita } from './kavita.ts'
import { keycloak } from './keycloak.ts'
import { keycloakClients } from './keycloak-clients.ts'
import { keycloakConnect } from './keycloak-connect.ts'
import { keycloakJs } from './keycloak-js.ts'
import { kiteConnect } from './kite-connect.ts'
import { komga } from './komga.ts'
import { kong } from './kong.ts'
import { kraken } from './kraken.ts'
import { krakend } from './krakend.ts'
import { ktor } from './ktor.ts'
import { kubernetes } from './kubernetes.ts'
import { kubernetesCertificates } from './kubernetes-certificates.ts'
import { kubernetesClaims } from './kubernetes-claims.ts'
import { kubernetesDashboard } from './kubernetes-dashboard.ts'
import { kubernetesImages } from './kubernetes-images.ts'
import { kubernetesTokens } from './kubernetes-tokens.ts'
import { kucoin } from './kucoin.ts'
import { langchain } from './langchain.ts'
import { laravel } from './laravel.ts'
import { laravelBroadcasting } from './laravel-broadcasting.ts'
import { laravelPassport } from './laravel-passport.ts'
import { laravelSignedUrls } from './laravel-signed-urls.ts'
import { lark } from './lark.ts'
import { lcobucciJwt } from './lcobucci-jwt.ts'
import { ldap } from './ldap.ts'
import { liferay } from './liferay.ts'
import { line } from './line.ts'
import { linear } from './linear.ts'
import { linkedin } from './linkedin.ts'
import { linode } from './linode.ts'
import { litellm } from './litellm.ts'
import { logto } from './logto.ts'
import { loki } from './loki.ts'
import { magento } from './magento.ts'
import { mailServices } from './mail-services.ts'
import { mailcow } from './mailcow.ts'
import { mapbox } from './mapbox.ts'
import { mastodon } from './mastodon.ts'
import { matrix } from './matrix.ts'
import { mattermost } from './mattermost.ts'
import { maven } from './maven.ts'
import { mcp } from './mcp.ts'
import { mediamtx } from './mediamtx.ts'
import { mediawiki } from './mediawiki.ts'
import { meilisearch } from './meilisearch.ts'
import { meraki } from './meraki.ts'
import { meta } from './meta.ts'
import { metabase } from './metabase.ts'
import { micronaut } from './micronaut.ts'
import { microsoftAgents } from './microsoft-agents.ts'
import { microsoftGraph } from './microsoft-graph.ts'
import { minecraft } from './minecraft.ts'
import { minio } from './minio.ts'
import { mistral } from './mistral.ts'
import { mlflow } from './mlflow.ts'
import { modelApis } from './model-apis.ts'
import { mollie } from './mollie.ts'
import { monday } from './monday-com.ts'
import { mongodb } from './mongodb.ts'
import { moodle } from './moodle.ts'
import { moonraker } from './moonraker.ts'
import { mosquitto } from './mosquitto.ts'
import { motioneye } from './motioneye.ts'
import { msal } from './msal.ts'
import { n8n } from './n8n.ts'
import { nats } from './nats.ts'
import { neo4j } from './neo4j.ts'
import { nestjs } from './nestjs.ts'
import { netbox } from './netbox.ts'
import { newRelic } from './new-relic.ts'
import { newsapi } from './newsapi.ts'
import { nextcloud } from './nextcloud.ts'
import { nexus } from './nexus.ts'
import { nginx } from './nginx.ts'
import { nginxClientCertificates } from './nginx-client-certificates.ts'
import { nimbusHeader } from './nimbus-header.ts'
import { nimbusJoseJwt } from './nimbus-jose-jwt.ts'
import { nodeRed } from './node-red.ts'
import { nomad } from './nomad.ts'
import { notion } from './notion.ts'
import { npm } from './npm.ts'
import { npmConfig } from './npm-config.ts'
import { ntfy } from './ntfy.ts'
import { nuget } from './nuget.ts'
import { nutstore } from './nutstore.ts'
import { oauth } from './oauth.ts'
import { nzbget } from './nzbget.ts'
import { oauthBasic } from './oauth-basic.ts'
import { oauth1 } from './oauth1.ts'
import { oauth2Proxy } from './oauth2-proxy.ts'
import { octoprint } from './octoprint.ts'
import { odoo } from './odoo.ts'
import { oidcClientTs } from './oidc-client-ts.ts'
import { oidcProvider } from './oidc-provider.ts'
import { okta } from './okta.ts'
import { oktaAuthorizationServers } from './okta-authorization-servers.ts'
import { oktaClients } from './okta-clients.ts'
import { oktaSignIn } from './okta-sign-in.ts'
import { okx } from './okx.ts'
import { ollama } from './ollama.ts'
import { omniauth } from './omniauth.ts'
import { oneSignal } from './onesignal.ts'
import { onlyoffice } from './onlyoffice.ts'
import { onvif } from './onvif.ts'
import { openai } from './openai.ts'
import { openaiAccounts } from './openai-accounts.ts'
import { openhab } from './openhab.ts'
import { openidClient } from './openid-client.ts'
import { openidConnectPhp } from './openid-connect-php.ts'
import { openidconnectRs } from './openidconnect-rs.ts'
import { openrouter } from './openrouter.ts'
import { openshift } from './openshift.ts'
import { openssh } from './openssh.ts'
import { openstack } from './openstack.ts'
import { opensubtitles } from './opensubtitles.ts'
import { openweather } from './openweather.ts'
import { opnsense } from './opnsense.ts'
import { ory } from './ory.ts'
import { otherHttpClients } from './other-http-clients.ts'
import { outline } from './outline.ts'
import { outlookCom } from './outlook-com.ts'
import { overseerr } from './overseerr.ts'
import { ovh } from './ovh.ts'
import { paperless } from './paperless.ts'
import { parseServer } from './parse-server.ts'
import { passport } from './passport.ts'
import { paypal } from './paypal.ts'
import { philipsHue } from './philips-hue.ts'
import { phpCgi } from './php-cgi.ts'
import { phpJwt } from './php-jwt.ts'
import { phpMyAdmin } from './phpmyadmin.ts'
import { piHole } from './pi-hole.ts'
import { pipedrive } from './pipedrive.ts'
import { pixiv } from './pixiv.ts'
import { plaid } from './plaid.ts'
import { plex } from './plex.ts'
import { plexTokens } from './plex-tokens.ts'
import { pocketbase } from './pocketbase.ts'
import { pomerium } from './pomerium.ts'
import { portainer } from './portainer.ts'
import { postfixadmin } from './postfixadmin.ts'
import { postgrest } from './postgrest.ts'
import { powerBi } from './power-bi.ts'
import { prestashop } from './prestashop.ts'
import { prometheus } from './prometheus.ts'
import { proxmox } from './proxmox.ts'
import { pullThrough } from './pull-through.ts'
import { pusher } from './pusher.ts'
import { pushover } from './pushover.ts'
import { pyjwt } from './pyjwt.ts'
import { pypi } from './pypi.ts'
import { pythonHttpClients } from './python-http-clients.ts'
import { pythonJose } from './python-jose.ts'
import { qbittorrent } from './qbittorrent.ts'
import { qdrant } from './qdrant.ts'
import { quarkusOidc } from './quarkus-oidc.ts'
import { quay } from './quay.ts'
import { quickbooks } from './quickbooks.ts'
import { rabbitmq } from './rabbitmq.ts'
import { rails } from './rails.ts'
import { rancher } from './rancher.ts'
import { razorpay } from './razorpay.ts'
import { rclone } from './rclone.ts'
import { reddit } from './reddit.ts'
import { redfish } from './redfish.ts'
import { redis } from './redis.ts'
import { redmine } from './redmine.ts'
import { refit } from './refit.ts'
import { renovate } from './renovate.ts'
import { reolink } from './reolink.ts'
import { replicate } from './replicate.ts'
import { riotGames } from './riot-games.ts'
import { roblox } from './roblox.ts'
import { roborock } from './roborock.ts'
import { roundcube } from './roundcube.ts'
import { routers } from './routers.ts'
import { rubyJwt } from './ruby-jwt.ts'
import { rubygems } from './rubygems.ts'
import { rustJsonwebtoken } from './rust-jsonwebtoken.ts'
import { sabnzbd } from './sabnzbd.ts'
import { sabreDav } from './sabre-dav.ts'
import { salesforce } from './salesforce.ts'
import { salesforceOauth } from './salesforce-oauth.ts'
import { saml } from './saml.ts'
import { sanity } from './sanity.ts'
import { schwab } from './schwab.ts'
import { seafile } from './seafile.ts'
import { sellingPartner } from './selling-partner-api.ts'
import { sendgrid } from './sendgrid.ts'
import { sentry } from './sentry.ts'
import { servarr } from './servarr.ts'
import { servicenow } from './servicenow.ts'
import { sharepoint } from './sharepoint.ts'
import { shelly } from './shelly.ts'
import { shiro } from './shiro.ts'
import { shodan } from './shodan.ts'
import { shopify } from './shopify.ts'
import { signalr } from './signalr.ts'
import { simplejwt } from './simplejwt.ts'
import { simplelogin } from './simplelogin.ts'
import { slack } from './slack.ts'
import { slackWorkspaces } from './slack-workspaces.ts'
import { smallryeJwt } from './smallrye-jwt.ts'
import { snowflake } from './snowflake.ts'
import { socketIo } from './socket-io.ts'
import { solr } from './solr.ts'
import { sonarqube } from './sonarqube.ts'
import { soundcloud } from './soundcloud.ts'
import { sparkpost } from './sparkpost.ts'
import { splunk } from './splunk.ts'
import { spotify } from './spotify.ts'
import { springCloudGateway } from './spring-cloud-gateway.ts'
import { springSecurity } from './spring-security.ts'
import { springSecurityKerberos } from './spring-security-kerberos.ts'
import { springSecuritySetUp } from './spring-security-set-up.ts'
import { springSecurityTokens } from './spring-security-tokens.ts'
import { sqlDatabases } from './sql-databases.ts'
import { square } from './square.ts'
import { squid } from './squid.ts'
import { steam } from './steam.ts'
import { strapi } from './strapi.ts'
import { strava } from './strava.ts'
import { stripe } from './stripe.ts'
import { subsonic } from './subsonic.ts'
import { subversion } from './subversion.ts'
import { supabase } from './supabase.ts'
import { supabaseFunctions } from './supabase-functions.ts'
import { superset } from './superset.ts'
import { symfony } from './symfony.ts'
import { syncthing } from './syncthing.ts'
import { synology } from './synology.ts'
import { tableau } from './tableau.ts'
import { tado } from './tado.ts'
import { tailscale } from './tailscale.ts'
import { tasmota } from './tasmota.ts'
import { tautulli } from './tautulli.ts'
import { teamcity } from './teamcity.ts'
import { telegram } from './telegram.ts'
import { tencentCloud } from './tencent-cloud.ts'
import { terraform } from './terraform.ts'
import { tesla } from './tesla.ts'
import { thingsboard } from './thingsboard.ts'
import { tiktok } from './tiktok.ts'
import { tmdb } from './tmdb.ts'
import { tomcat } from './tomcat.ts'
import { traefik } from './traefik.ts'
import { trakt } from './trakt.ts'
import { transmission } from './transmission.ts'
import { trello } from './trello.ts'
import { tuya } from './tuya.ts'
import { tweepy } from './tweepy.ts'
import { twilio } from './twilio.ts'
import { twitch } from './twitch.ts'
import { tyk } from './tyk.ts'
import { tymonJwtAuth } from './tymon-jwt-auth.ts'
import { typesense } from './typesense.ts'
import { typo3 } from './typo3.ts'
import { umbraco } from './umbraco.ts'
import { unifi } from './unifi.ts'
import { uptimeKuma } from './uptime-kuma.ts'
import { vault } from './vault.ts'
import { vaultKubernetes } from './vault-kubernetes.ts'
import { vercel } from './vercel.ts'
import { vllm } from './vllm.ts'
import { vrchat } from './vrchat.ts'
import { vsphere } from './vsphere.ts'
import { weaviate } from './weaviate.ts'
import { webFirewalls } from './web-firewalls.ts'
import { webhooks } from './webhooks.ts'
import { weblogic } from './weblogic.ts'
import { wechat } from './wechat.ts'
import { wandb } from './weights-and-biases.ts'
import { wgEasy } from './wg-easy.ts'
import { wikiJs } from './wiki-js.ts'
import { windowsLogonCodes } from './windows-logon-codes.ts'
import { windowsWebdav } from './windows-webdav.ts'
import { winrm } from './winrm.ts'
import { withings } from './withings.ts'
import { woocommerce } from './woocommerce.ts'
import { wordpress } from './wordpress.ts'
import { wordpressHosting } from './wordpress-hosting.ts'
import { wordpressLogin } from './wordpress-login.ts'
import { wordpressPlugins } from './wordpress-plugins.ts'
import { wsSecurity } from './ws-security.ts'
import { wso2 } from './wso2.ts'
import { xTwitter } from './x-twitter.ts'
import { xenforo } from './xenforo.ts'
import { xero } from './xero.ts'
import { yahooMail } from './yahoo-mail.ts'
import { yarn } from './yarn.ts'
import { youtube } from './youtube.ts'
import { ytDlp } from './yt-dlp.ts'
import { yunohost } from './yunohost.ts'
import { zabbix } from './zabbix.ts'
import { zapier } from './zapier.ts'
import { zendesk } from './zendesk.ts'
import { zigbee2mqtt } from './zigbee2mqtt.ts'
import { zimbra } from './zimbra.ts'
import { zitadel } from './zitadel.ts'
import { zoho } from './zoho.ts'
import { zoom } from './zoom.ts'

/** Every product, service, server and library whose words are known, in the order of their files' names. */
export const products: readonly Product[] = [
  ably,
  acme,
  adfs,
  adyen,
  airflow,
  airtable,
  akamaiEdgegrid,
  algolia,
  alibabaCloud,
  alpaca,
  amazonApiGateway,
  amazonCognito,
  amazonCognitoAuthorizer,
  amazonEcr,
  amazonS3,
  angularAuthOidcClient,
  angularOauth2Oidc,
  ansible,
  anthropicGateways,
  anthropic,
  anubis,
  apache,
  apacheAccess,
  apacheModules,
  apacheWicket,
  appStoreConnect,
  appauth,
  applePush,
  appleUrlSession,
  appwrite,
  apt,
  arangodb,
  argoCd,
  fluxCd,
  artifactory,
  asana,
  aspnetCore,
  aspnetCoreCookies,
  aspnetCoreSetUp,
  assemblyai,
  atlassian,
  atlassianScopedTokens,
  audiobookshelf,
  authJs,
  auth0,
  authelia,
  authentik,
  authlib,
  aws,
  awsAmplify,
  awsCodeartifact,
  awsCodes,
  awsCredentials,
  awsEc2,
  awsPermissions,
  awsSignatureVersions,
  azure,
  azureApiManagement,
  azureContainerRegistry,
  azureCosmosDb,
  azureDevops,
  azureFunctions,
  azureOpenai,
  azureStaticWebApps,
  azureStorage,
  backblaze,
  backstage,
  baidu,
  bambuLab,
  battleNet,
  beats,
  bedrock,
  betterAuth,
  binance,
  bitbucket,
  bitwarden,
  bluesky,
  bookstack,
  buildkite,
  bybit,
  caddy,
  camunda,
  canvasLms,
  cargo,
  cas,
  circleci,
  clerk,
  clickhouse,
  clickup,
  cloudflare,
  cloudflareEdge,
  cloudflareZones,
  cloudinary,
  cloudreve,
  cocoapods,
  codecov,
  coinbase,
  composer,
  conan,
  concourse,
  conda,
  confluent,
  connectionStrings,
  consul,
  contentful,
  couchdb,
  cups,
  dapr,
  databricks,
  datadog,
  dbt,
  deepgram,
  deluge,
  devise,
  directus,
  discord,
  discordCodes,
  discourse,
  distribution,
  django,
  djangoOauthToolkit,
  djangoRestFramework,
  dockerRegistry,
  dockerCompose,
  dockerLogin,
  doorkeeper,
  dotnetHttpClient,
  dpopProofs,
  drone,
  dropbox,
  drupal,
  ebay,
  elasticsearch,
  elasticsearchClients,
  elevenlabs,
  emqx,
  enphase,
  entraId,
  entraIdB2c,
  envoy,
  envoyPolicies,
  exchangeOnline,
  expressJwt,
  expressNtlm,
  expressOpenidConnect,
  expressSession,
  fastJwt,
  fastapi,
  fastlane,
  ffmpeg,
  firebaseAuth,
  firebaseClaims,
  firebaseClient,
  firebaseMessaging,
  fitbit,
  flaskJwtExtended,
  fortigate,
  freshdesk,
  frigate,
  fritzBox,
  garmin,
  gemini,
  gerrit,
  ghost,
  git,
  gitCredentialManager,
  gitHosts,
  gitea,
  github,
  githubActions,
  githubApps,
  githubCommandLine,
  ghcr,
  githubCopilot,
  githubDesktop,
  githubGit,
  githubNotFound,
  githubOrganizations,
  gitlab,
  gitlabCi,
  gmail,
  goJose,
  goModules,
  goOidc,
  gokrb5,
  golangJwt,
  googleApiKeys,
  googleArtifactRegistry,
  googleCloud,
  googleCloudEndpoints,
  googleFrontDoors,
  googleMaps,
  googleNest,
  googleOauth,
  googlePlay,
  googleServiceAccounts,
  gotify,
  gradle,
  grafana,
  graylog,
  grpcAndGraphql,
  guardian,
  haproxy,
  harbor,
  hasura,
  helm,
  hereMaps,
  heroku,
  homeAssistant,
  homeAssistantHttp,
  homebrew,
  hotChocolate,
  hubspot,
  huggingFace,
  icinga,
  identityModelClaims,
  identityModelForm,
  identityModelKeys,
  identityModelParties,
  identityServer,
  iis,
  immich,
  influxdb,
  intercom,
  ipCameras,
  ivy,
  javaHttpClients,
  javaJwt,
  javascriptHttpClients,
  jellyfin,
  jenkins,
  jitsi,
  jjwt,
  joomla,
  jose,
  jose4j,
  jsonwebtoken,
  jsonwebtokenKeys,
  jupyter,
  jwksRsa,
  jwtDecode,
  jwx,
  kaggle,
  kavita,
  keycloak,
  keycloakClients,
  keycloakConnect,
  keycloakJs,
  kiteConnect,
  komga,
  kong,
  kraken,
  krakend,
  ktor,
  kubernetes,
  kubernetesCertificates,
  kubernetesClaims,
  kubernetesDashboard,
  kubernetesImages,
  kubernetesTokens,
  kucoin,
  langchain,
  laravel,
  laravelBroadcasting,
  laravelPassport,
  laravelSignedUrls,
  lark,
  lcobucciJwt,
  ldap,
  liferay,
  line,
  linear,
  linkedin,
  linode,
  litellm,
  logto,
  loki,
  magento,
  mailServices,
  mailcow,
  mapbox,
  mastodon,
  matrix,
  mattermost,
  maven,
  mcp,
  mediamtx,
  mediawiki,
  meilisearch,
  meraki,
  meta,
  metabase,
  micronaut,
  microsoftAgents,
  microsoftGraph,
  minecraft,
  minio,
  mistral,
  mlflow,
  modelApis,
  mollie,
  monday,
  mongodb,
  moodle,
  moonraker,
  mosquitto,
  motioneye,
  msal,
  n8n,
  nats,
  neo4j,
  nestjs,
  netbox,
  newRelic,
  newsapi,
  nextcloud,
  nexus,
  nginx,
  nginxClientCertificates,
  nimbusHeader,
  nimbusJoseJwt,
  nodeRed,
  nomad,
  notion,
  npm,
  npmConfig,
  ntfy,
  nuget,
  nutstore,
  oauth,
  nzbget,
  oauthBasic,
  oauth1,
  oauth2Proxy,
  octoprint,
  odoo,
  oidcClientTs,
  oidcProvider,
  okta,
  oktaAuthorizationServers,
  oktaClients,
  oktaSignIn,
  okx,
  ollama,
  omniauth,
  oneSignal,
  onlyoffice,
  onvif,
  openai,
  openaiAccounts,
  openhab,
  openidClient,
  openidConnectPhp,
  openidconnectRs,
  openrouter,
  openshift,
  openssh,
  openstack,
  opensubtitles,
  openweather,
  opnsense,
  ory,
  otherHttpClients,
  outline,
  outlookCom,
  overseerr,
  ovh,
  paperless,
  parseServer,
  passport,
  paypal,
  philipsHue,
  phpCgi,
  phpJwt,
  phpMyAdmin,
  piHole,
  pipedrive,
  pixiv,
  plaid,
  plex,
  plexTokens,
  pocketbase,
  pomerium,
  portainer,
  postfixadmin,
  postgrest,
  powerBi,
  prestashop,
  prometheus,
  proxmox,
  pullThrough,
  pusher,
  pushover,
  pyjwt,
  pypi,
  pythonHttpClients,
  pythonJose,
  qbittorrent,
  qdrant,
  quarkusOidc,
  quay,
  quickbooks,
  rabbitmq,
  rails,
  rancher,
  razorpay,
  rclone,
  reddit,
  redfish,
  redis,
  redmine,
  refit,
  renovate,
  reolink,
  replicate,
  riotGames,
  roblox,
  roborock,
  roundcube,
  routers,
  rubyJwt,
  rubygems,
  rustJsonwebtoken,
  sabnzbd,
  sabreDav,
  salesforce,
  salesforceOauth,
  saml,
  sanity,
  schwab,
  seafile,
  sellingPartner,
  sendgrid,
  sentry,
  servarr,
  servicenow,
  sharepoint,
  shelly,
  shiro,
  shodan,
  shopify,
  signalr,
  simplejwt,
  simplelogin,
  slack,
  slackWorkspaces,
  smallryeJwt,
  snowflake,
  socketIo,
  solr,
  sonarqube,
  soundcloud,
  sparkpost,
  splunk,
  spotify,
  springCloudGateway,
  springSecurity,
  springSecurityKerberos,
  springSecuritySetUp,
  springSecurityTokens,
  sqlDatabases,
  square,
  squid,
  steam,
  strapi,
  strava,
  stripe,
  subsonic,
  subversion,
  supabase,
  supabaseFunctions,
  superset,
  symfony,
  syncthing,
  synology,
  tableau,
  tado,
  tailscale,
  tasmota,
  tautulli,
  teamcity,
  telegram,
  tencentCloud,
  terraform,
  tesla,
  thingsboard,
  tiktok,
  tmdb,
  tomcat,
  traefik,
  trakt,
  transmission,
  trello,
  tuya,
  tweepy,
  twilio,
  twitch,
  tyk,
  tymonJwtAuth,
  typesense,
  typo3,
  umbraco,
  unifi,
  uptimeKuma,
  vault,
  vaultKubernetes,
  vercel,
  vllm,
  vrchat,
  vsphere,
  weaviate,
  webFirewalls,
  webhooks,
  weblogic,
  wechat,
  wandb,
  wgEasy,
  wikiJs,
  windowsLogonCodes,
  windowsWebdav,
  winrm,
  withings,
  woocommerce,
  wordpress,
  wordpressHosting,
  wordpressLogin,
  wordpressPlugins,
  wsSecurity,
  wso2,
  xTwitter,
  xenforo,
  xero,
  yahooMail,
  yarn,
  youtube,
  ytDlp,
  yunohost,
  zabbix,
  zapier,
  zendesk,
  zigbee2mqtt,
  zimbra,
  zitadel,
  zoho,
  zoom,
]
