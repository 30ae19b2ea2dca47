/* oxlint-disable max-lines -- one line a product */
import { ably } from './ably.ts'
import { acme } from './acme.ts'
import { adfs } from './adfs.ts'
import { adyen } from './adyen.ts'
import { airflow } from './airflow.ts'
import { airtable } from './airtable.ts'
import { akamaiEdgegrid } from './akamai-edgegrid.ts'
import { algolia } from './algolia.ts'
import { alibabaCloud } from './alibaba-cloud.ts'
import { amazonApiGateway } from './amazon-api-gateway.ts'
import { amazonCognitoAuthorizer } from './amazon-cognito-authorizer.ts'
import { amazonCognito } from './amazon-cognito.ts'
import { amazonEcr } from './amazon-ecr.ts'
import { amazonS3 } from './amazon-s3.ts'
import { angularAuthOidcClient } from './angular-auth-oidc-client.ts'
import { angularOauth2Oidc } from './angular-oauth2-oidc.ts'
import { ansible } from './ansible.ts'
import { anthropic } from './anthropic.ts'
import { apacheWicket } from './apache-wicket.ts'
import { apacheAccess } from './apache-access.ts'
import { apacheModules } from './apache-modules.ts'
import { apache } from './apache.ts'
import { applePush } from './apple-push.ts'
import { appwrite } from './appwrite.ts'
import { apt } from './apt.ts'
import { argoCd } from './argo-cd.ts'
import { fluxCd } from './argo-cd.ts'
import { artifactory } from './artifactory.ts'
import { asana } from './asana.ts'
import { aspnetCoreCookies } from './aspnet-core-cookies.ts'
import { aspnetCoreSetUp } from './aspnet-core-set-up.ts'
import { aspnetCore } from './aspnet-core.ts'
import { assemblyai } from './assemblyai.ts'
import { atlassianScopedTokens } from './atlassian-scoped-tokens.ts'
import { atlassian } from './atlassian.ts'
import { authJs } from './auth-js.ts'
import { auth0 } from './auth0.ts'
import { authelia } from './authelia.ts'
import { authentik } from './authentik.ts'
import { authlib } from './authlib.ts'
import { awsCodes } from './aws-codes.ts'
import { awsCredentials } from './aws-credentials.ts'
import { awsEc2 } from './aws-ec2.ts'
import { awsPermissions } from './aws-permissions.ts'
import { awsSignatureVersions } from './aws-signature-versions.ts'
import { aws } from './aws.ts'
import { awsCodeartifact } from './aws-codeartifact.ts'
import { azureApiManagement } from './azure-api-management.ts'
import { azureContainerRegistry } from './azure-container-registry.ts'
import { azureCosmosDb } from './azure-cosmos-db.ts'
import { azureDevops } from './azure-devops.ts'
import { azureFunctions } from './azure-functions.ts'
import { azureOpenai } from './azure-openai.ts'
import { azureStorage } from './azure-storage.ts'
import { azure } from './azure.ts'
import { backblaze } from './backblaze.ts'
import { backstage } from './backstage.ts'
import { baidu } from './baidu.ts'
import { beats } from './beats.ts'
import { betterAuth } from './better-auth.ts'
import { binance } from './binance.ts'
import { bitbucket } from './bitbucket.ts'
import { bitwarden } from './bitwarden.ts'
import { bluesky } from './bluesky.ts'
import { buildkite } from './buildkite.ts'
import { bybit } from './bybit.ts'
import { caddy } from './caddy.ts'
import { cargo } from './cargo.ts'
import { clerk } from './clerk.ts'
import { clickup } from './clickup.ts'
import { cloudflareEdge } from './cloudflare-edge.ts'
import { cloudflareZones } from './cloudflare-zones.ts'
import { cloudflare } from './cloudflare.ts'
import { cloudinary } from './cloudinary.ts'
import { cloudreve } from './cloudreve.ts'
import { codecov } from './codecov.ts'
import { composer } from './composer.ts'
import { conan } from './conan.ts'
import { conda } from './conda.ts'
import { connectionStrings } from './connection-strings.ts'
import { contentful } from './contentful.ts'
import { consul } from './consul.ts'
import { cups } from './cups.ts'
import { databricks } from './databricks.ts'
import { datadog } from './datadog.ts'
import { deepgram } from './deepgram.ts'
import { devise } from './devise.ts'
import { directus } from './directus.ts'
import { discordCodes } from './discord-codes.ts'
import { discord } from './discord.ts'
import { distribution } from './distribution.ts'
import { djangoOauthToolkit } from './django-oauth-toolkit.ts'
import { djangoRestFramework } from './django-rest-framework.ts'
import { django } from './django.ts'
import { dockerCompose } from './docker-compose.ts'
import { gitHosts } from './git-hosts.ts'
import { oauthBasic } from './oauth-basic.ts'
import { pullThrough } from './pull-through.ts'
import { phpCgi } from './php-cgi.ts'
import { dockerLogin } from './docker-login.ts'
import { dockerRegistry } from './docker.ts'
import { dotnetHttpClient } from './dotnet-http-client.ts'
import { dpopProofs } from './dpop.ts'
import { dropbox } from './dropbox.ts'
import { drupal } from './drupal.ts'
import { elasticsearchClients } from './elasticsearch-clients.ts'
import { elasticsearch } from './elasticsearch.ts'
import { elevenlabs } from './elevenlabs.ts'
import { enphase } from './enphase.ts'
import { entraIdB2c } from './entra-id-b2c.ts'
import { entraId } from './entra-id.ts'
import { envoyPolicies } from './envoy-policies.ts'
import { envoy } from './envoy.ts'
import { exchangeOnline } from './exchange-online.ts'
import { expressJwt } from './express-jwt.ts'
import { fastJwt } from './fast-jwt.ts'
import { expressNtlm } from './express-ntlm.ts'
import { expressSession } from './express-session.ts'
import { fastapi } from './fastapi.ts'
import { ffmpeg } from './ffmpeg.ts'
import { firebaseAuth } from './firebase-auth.ts'
import { firebaseClaims } from './firebase-claims.ts'
import { firebaseClient } from './firebase-client.ts'
import { fritzBox } from './fritz-box.ts'
import { flaskJwtExtended } from './flask-jwt-extended.ts'
import { gemini } from './gemini.ts'
import { ghost } from './ghost.ts'
import { gitCredentialManager } from './git-credential-manager.ts'
import { git } from './git.ts'
import { gitea } from './gitea.ts'
import { githubApps } from './github-apps.ts'
import { githubCommandLine } from './github-command-line.ts'
import { ghcr } from './github-container-registry.ts'
import { githubDesktop } from './github-desktop.ts'
import { githubGit } from './github-git.ts'
import { githubOrganizations } from './github-organizations.ts'
import { github } from './github.ts'
import { githubNotFound } from './github-not-found.ts'
import { gitlabCi } from './gitlab-ci.ts'
import { gitlab } from './gitlab.ts'
import { gmail } from './gmail.ts'
import { goJose } from './go-jose.ts'
import { goModules } from './go-modules.ts'
import { goOidc } from './go-oidc.ts'
import { gokrb5 } from './gokrb5.ts'
import { golangJwt } from './golang-jwt.ts'
import { googleApiKeys } from './google-api-keys.ts'
import { googleArtifactRegistry } from './google-artifact-registry.ts'
import { googleCloud } from './google-cloud.ts'
import { googleFrontDoors } from './google-front-doors.ts'
import { googleMaps } from './google-maps.ts'
import { googleNest } from './google-nest.ts'
import { googleOauth } from './google-oauth.ts'
import { googleServiceAccounts } from './google-service-accounts.ts'
import { gradle } from './gradle.ts'
import { grafana } from './grafana.ts'
import { grpcAndGraphql } from './grpc-graphql.ts'
import { haproxy } from './haproxy.ts'
import { harbor } from './harbor.ts'
import { helm } from './helm.ts'
import { hereMaps } from './here-maps.ts'
import { heroku } from './heroku.ts'
import { homeAssistantHttp } from './home-assistant-http.ts'
import { homeAssistant } from './home-assistant.ts'
import { homebrew } from './homebrew.ts'
import { hubspot } from './hubspot.ts'
import { huggingFace } from './hugging-face.ts'
import { identityModelClaims } from './identity-model-claims.ts'
import { identityModelForm } from './identity-model-form.ts'
import { identityModelKeys } from './identity-model-keys.ts'
import { identityModelParties } from './identity-model-parties.ts'
import { identityServer } from './identity-server.ts'
import { iis } from './iis.ts'
import { immich } from './immich.ts'
import { influxdb } from './influxdb.ts'
import { ipCameras } from './ip-cameras.ts'
import { ivy } from './ivy.ts'
import { javaHttpClients } from './java-http-clients.ts'
import { javaJwt } from './java-jwt.ts'
import { javascriptHttpClients } from './javascript-http-clients.ts'
import { jellyfin } from './jellyfin.ts'
import { jenkins } from './jenkins.ts'
import { jjwt } from './jjwt.ts'
import { joomla } from './joomla.ts'
import { jose } from './jose.ts'
import { jsonwebtokenKeys } from './jsonwebtoken-keys.ts'
import { jsonwebtoken } from './jsonwebtoken.ts'
import { jwtDecode } from './jwt-decode.ts'
import { jwksRsa } from './jwks-rsa.ts'
import { jwx } from './jwx.ts'
import { keycloakClients } from './keycloak-clients.ts'
import { keycloakConnect } from './keycloak-connect.ts'
import { keycloak } from './keycloak.ts'
import { kong } from './kong.ts'
import { kraken } from './kraken.ts'
import { krakend } from './krakend.ts'
import { kubernetesCertificates } from './kubernetes-certificates.ts'
import { kubernetesDashboard } from './kubernetes-dashboard.ts'
import { kubernetesImages } from './kubernetes-images.ts'
import { kubernetesTokens } from './kubernetes-tokens.ts'
import { kubernetes } from './kubernetes.ts'
import { laravelBroadcasting } from './laravel-broadcasting.ts'
import { laravelPassport } from './laravel-passport.ts'
import { laravelSignedUrls } from './laravel-signed-urls.ts'
import { laravel } from './laravel.ts'
import { lark } from './lark.ts'
import { ldap } from './ldap.ts'
import { line } from './line.ts'
import { linkedin } from './linkedin.ts'
import { linode } from './linode.ts'
import { litellm } from './litellm.ts'
import { loki } from './loki.ts'
import { magento } from './magento.ts'
import { mailServices } from './mail-services.ts'
import { mapbox } from './mapbox.ts'
import { mastodon } from './mastodon.ts'
import { matrix } from './matrix.ts'
import { mattermost } from './mattermost.ts'
import { maven } from './maven.ts'
import { mcp } from './mcp.ts'
import { mediamtx } from './mediamtx.ts'
import { mediawiki } from './mediawiki.ts'
import { meta } from './meta.ts'
import { microsoftAgents } from './microsoft-agents.ts'
import { microsoftGraph } from './microsoft-graph.ts'
import { minecraft } from './minecraft.ts'
import { modelApis } from './model-apis.ts'
import { minio } from './minio.ts'
import { mistral } from './mistral.ts'
import { mollie } from './mollie.ts'
import { mongodb } from './mongodb.ts'
import { moonraker } from './moonraker.ts'
import { mosquitto } from './mosquitto.ts'
import { msal } from './msal.ts'
import { n8n } from './n8n.ts'
import { newRelic } from './new-relic.ts'
import { newsapi } from './newsapi.ts'
import { nextcloud } from './nextcloud.ts'
import { nexus } from './nexus.ts'
import { nginx } from './nginx.ts'
import { nginxClientCertificates } from './nginx-client-certificates.ts'
import { nimbusJoseJwt } from './nimbus-jose-jwt.ts'
import { nomad } from './nomad.ts'
import { notion } from './notion.ts'
import { npmConfig } from './npm-config.ts'
import { npm } from './npm.ts'
import { nuget } from './nuget.ts'
import { nutstore } from './nutstore.ts'
import { oauth } from './oauth.ts'
import { oauth1 } from './oauth1.ts'
import { oauth2Proxy } from './oauth2-proxy.ts'
import { odoo } from './odoo.ts'
import { oidcProvider } from './oidc-provider.ts'
import { oktaAuthorizationServers } from './okta-authorization-servers.ts'
import { oktaClients } from './okta-clients.ts'
import { oktaSignIn } from './okta-sign-in.ts'
import { onlyoffice } from './onlyoffice.ts'
import { okta } from './okta.ts'
import { onvif } from './onvif.ts'
import { openaiAccounts } from './openai-accounts.ts'
import { openai } from './openai.ts'
import { openidClient } from './openid-client.ts'
import { openrouter } from './openrouter.ts'
import { openshift } from './openshift.ts'
import { openssh } from './openssh.ts'
import { openweather } from './openweather.ts'
import { ory } from './ory.ts'
import { outlookCom } from './outlook-com.ts'
import { ovh } from './ovh.ts'
import { paperless } from './paperless.ts'
import { otherHttpClients } from './other-http-clients.ts'
import { passport } from './passport.ts'
import { paypal } from './paypal.ts'
import { philipsHue } from './philips-hue.ts'
import { phpJwt } from './php-jwt.ts'
import { phpMyAdmin } from './phpmyadmin.ts'
import { piHole } from './pi-hole.ts'
import { plexTokens } from './plex-tokens.ts'
import { plex } from './plex.ts'
import { pomerium } from './pomerium.ts'
import { powerBi } from './power-bi.ts'
import { portainer } from './portainer.ts'
import { postgrest } from './postgrest.ts'
import { prestashop } from './prestashop.ts'
import { prometheus } from './prometheus.ts'
import { proxmox } from './proxmox.ts'
import { pyjwt } from './pyjwt.ts'
import { pypi } from './pypi.ts'
import { pythonHttpClients } from './python-http-clients.ts'
import { pythonJose } from './python-jose.ts'
import { qbittorrent } from './qbittorrent.ts'
import { qdrant } from './qdrant.ts'
import { quay } from './quay.ts'
import { quickbooks } from './quickbooks.ts'
import { rabbitmq } from './rabbitmq.ts'
import { rails } from './rails.ts'
import { razorpay } from './razorpay.ts'
import { rclone } from './rclone.ts'
import { reddit } from './reddit.ts'
import { redis } from './redis.ts'
import { redmine } from './redmine.ts'
import { renovate } from './renovate.ts'
import { replicate } from './replicate.ts'
import { routers } from './routers.ts'
import { rubyJwt } from './ruby-jwt.ts'
import { rubygems } from './rubygems.ts'
import { sabreDav } from './sabre-dav.ts'
import { salesforceOauth } from './salesforce-oauth.ts'
import { salesforce } from './salesforce.ts'
import { saml } from './saml.ts'
import { sanity } from './sanity.ts'
import { sendgrid } from './sendgrid.ts'
import { sentry } from './sentry.ts'
import { servicenow } from './servicenow.ts'
import { sharepoint } from './sharepoint.ts'
import { shelly } from './shelly.ts'
import { shodan } from './shodan.ts'
import { shopify } from './shopify.ts'
import { signalr } from './signalr.ts'
import { simplejwt } from './simplejwt.ts'
import { simplelogin } from './simplelogin.ts'
import { slackWorkspaces } from './slack-workspaces.ts'
import { slack } from './slack.ts'
import { snowflake } from './snowflake.ts'
import { sonarqube } from './sonarqube.ts'
import { splunk } from './splunk.ts'
import { spotify } from './spotify.ts'
import { springCloudGateway } from './spring-cloud-gateway.ts'
import { springSecuritySetUp } from './spring-security-set-up.ts'
import { springSecurityTokens } from './spring-security-tokens.ts'
import { springSecurity } from './spring-security.ts'
import { springSecurityKerberos } from './spring-security-kerberos.ts'
import { sqlDatabases } from './sql-databases.ts'
import { square } from './square.ts'
import { squid } from './squid.ts'
import { steam } from './steam.ts'
import { strapi } from './strapi.ts'
import { strava } from './strava.ts'
import { stripe } from './stripe.ts'
import { supabaseFunctions } from './supabase-functions.ts'
import { supabase } from './supabase.ts'
import { symfony } from './symfony.ts'
import { synology } from './synology.ts'
import { tado } from './tado.ts'
import { telegram } from './telegram.ts'
import { tencentCloud } from './tencent-cloud.ts'
import { terraform } from './terraform.ts'
import { thingsboard } from './thingsboard.ts'
import { tiktok } from './tiktok.ts'
import { tmdb } from './tmdb.ts'
import { tomcat } from './tomcat.ts'
import { traefik } from './traefik.ts'
import { trello } from './trello.ts'
import { twilio } from './twilio.ts'
import { twitch } from './twitch.ts'
import { tyk } from './tyk.ts'
import { tymonJwtAuth } from './tymon-jwt-auth.ts'
import { unifi } from './unifi.ts'
import { vaultKubernetes } from './vault-kubernetes.ts'
import { vault } from './vault.ts'
import { vercel } from './vercel.ts'
import { vrchat } from './vrchat.ts'
import { weaviate } from './weaviate.ts'
import { webFirewalls } from './web-firewalls.ts'
import { webhooks } from './webhooks.ts'
import { wechat } from './wechat.ts'
import { windowsLogonCodes } from './windows-logon-codes.ts'
import { windowsWebdav } from './windows-webdav.ts'
import { winrm } from './winrm.ts'
import { woocommerce } from './woocommerce.ts'
import { wordpressHosting } from './wordpress-hosting.ts'
import { wordpressLogin } from './wordpress-login.ts'
import { wordpressPlugins } from './wordpress-plugins.ts'
import { wordpress } from './wordpress.ts'
import { wsSecurity } from './ws-security.ts'
import { xTwitter } from './x-twitter.ts'
import { xero } from './xero.ts'
import { yahooMail } from './yahoo-mail.ts'
import { yarn } from './yarn.ts'
import { youtube } from './youtube.ts'
import { yunohost } from './yunohost.ts'
import { zabbix } from './zabbix.ts'
import { zendesk } from './zendesk.ts'
import { zoom } from './zoom.ts'
import type { Product } from '../product.ts'

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
  amazonApiGateway,
  amazonCognitoAuthorizer,
  amazonCognito,
  amazonEcr,
  amazonS3,
  angularAuthOidcClient,
  angularOauth2Oidc,
  ansible,
  anthropic,
  apacheWicket,
  apacheAccess,
  apacheModules,
  apache,
  applePush,
  appwrite,
  apt,
  argoCd,
  directus,
  fluxCd,
  artifactory,
  asana,
  aspnetCoreCookies,
  aspnetCoreSetUp,
  aspnetCore,
  assemblyai,
  atlassian,
  atlassianScopedTokens,
  authJs,
  auth0,
  authelia,
  authentik,
  authlib,
  awsCodes,
  awsCredentials,
  awsEc2,
  awsPermissions,
  awsSignatureVersions,
  aws,
  awsCodeartifact,
  azureApiManagement,
  azureContainerRegistry,
  azureCosmosDb,
  azureDevops,
  azureFunctions,
  azureOpenai,
  azureStorage,
  azure,
  backblaze,
  backstage,
  baidu,
  beats,
  betterAuth,
  binance,
  bitbucket,
  bitwarden,
  bluesky,
  buildkite,
  bybit,
  caddy,
  cargo,
  clerk,
  clickup,
  cloudflareEdge,
  cloudflareZones,
  cloudflare,
  cloudinary,
  cloudreve,
  codecov,
  composer,
  conan,
  conda,
  connectionStrings,
  contentful,
  consul,
  cups,
  databricks,
  datadog,
  deepgram,
  devise,
  discordCodes,
  discord,
  distribution,
  djangoOauthToolkit,
  djangoRestFramework,
  django,
  dockerCompose,
  gitHosts,
  oauthBasic,
  pullThrough,
  phpCgi,
  dockerLogin,
  dockerRegistry,
  dotnetHttpClient,
  dpopProofs,
  dropbox,
  drupal,
  elasticsearchClients,
  elasticsearch,
  elevenlabs,
  enphase,
  entraIdB2c,
  entraId,
  envoyPolicies,
  envoy,
  exchangeOnline,
  expressJwt,
  fastJwt,
  expressNtlm,
  expressSession,
  fastapi,
  ffmpeg,
  firebaseAuth,
  firebaseClaims,
  firebaseClient,
  fritzBox,
  flaskJwtExtended,
  gemini,
  ghost,
  gitCredentialManager,
  git,
  gitea,
  githubApps,
  githubCommandLine,
  ghcr,
  githubDesktop,
  githubGit,
  githubOrganizations,
  github,
  githubNotFound,
  gitlabCi,
  gitlab,
  gmail,
  goJose,
  goModules,
  goOidc,
  gokrb5,
  golangJwt,
  googleApiKeys,
  googleArtifactRegistry,
  googleCloud,
  googleFrontDoors,
  googleMaps,
  googleNest,
  googleOauth,
  googleServiceAccounts,
  gradle,
  grafana,
  grpcAndGraphql,
  haproxy,
  harbor,
  helm,
  hereMaps,
  heroku,
  homeAssistantHttp,
  homeAssistant,
  homebrew,
  hubspot,
  huggingFace,
  identityModelClaims,
  identityModelForm,
  identityModelKeys,
  identityModelParties,
  identityServer,
  iis,
  immich,
  influxdb,
  ipCameras,
  ivy,
  javaHttpClients,
  javaJwt,
  javascriptHttpClients,
  jellyfin,
  jenkins,
  jjwt,
  joomla,
  jose,
  jsonwebtokenKeys,
  jsonwebtoken,
  jwksRsa,
  jwx,
  jwtDecode,
  keycloakClients,
  keycloakConnect,
  keycloak,
  kong,
  kraken,
  krakend,
  kubernetesCertificates,
  kubernetesDashboard,
  kubernetesImages,
  kubernetesTokens,
  kubernetes,
  laravelBroadcasting,
  laravelPassport,
  laravel,
  laravelSignedUrls,
  lark,
  ldap,
  line,
  linkedin,
  linode,
  litellm,
  loki,
  magento,
  mailServices,
  mapbox,
  mastodon,
  matrix,
  mattermost,
  maven,
  mcp,
  mediamtx,
  mediawiki,
  meta,
  microsoftAgents,
  microsoftGraph,
  minecraft,
  modelApis,
  minio,
  mistral,
  mollie,
  mongodb,
  moonraker,
  mosquitto,
  msal,
  n8n,
  newRelic,
  newsapi,
  nextcloud,
  nexus,
  nginx,
  nginxClientCertificates,
  nimbusJoseJwt,
  nomad,
  notion,
  npmConfig,
  npm,
  nuget,
  nutstore,
  oauth,
  oauth1,
  oauth2Proxy,
  odoo,
  oidcProvider,
  okta,
  oktaSignIn,
  onlyoffice,
  oktaClients,
  oktaAuthorizationServers,
  onvif,
  openaiAccounts,
  openai,
  openidClient,
  openrouter,
  openshift,
  openssh,
  openweather,
  ory,
  outlookCom,
  ovh,
  paperless,
  otherHttpClients,
  passport,
  paypal,
  philipsHue,
  phpJwt,
  phpMyAdmin,
  piHole,
  plexTokens,
  plex,
  pomerium,
  portainer,
  powerBi,
  postgrest,
  prestashop,
  prometheus,
  proxmox,
  pyjwt,
  pypi,
  pythonHttpClients,
  pythonJose,
  qbittorrent,
  qdrant,
  quay,
  quickbooks,
  rabbitmq,
  rails,
  razorpay,
  rclone,
  reddit,
  redis,
  redmine,
  renovate,
  replicate,
  routers,
  rubyJwt,
  rubygems,
  sabreDav,
  salesforceOauth,
  salesforce,
  saml,
  sanity,
  sendgrid,
  sentry,
  servicenow,
  sharepoint,
  shelly,
  shodan,
  shopify,
  signalr,
  simplejwt,
  simplelogin,
  slackWorkspaces,
  slack,
  snowflake,
  sonarqube,
  splunk,
  spotify,
  springCloudGateway,
  springSecuritySetUp,
  springSecurityTokens,
  springSecurity,
  springSecurityKerberos,
  sqlDatabases,
  square,
  squid,
  steam,
  strapi,
  strava,
  stripe,
  supabaseFunctions,
  supabase,
  symfony,
  synology,
  tado,
  telegram,
  tencentCloud,
  terraform,
  thingsboard,
  tiktok,
  tmdb,
  tomcat,
  traefik,
  trello,
  twilio,
  twitch,
  tyk,
  tymonJwtAuth,
  unifi,
  vaultKubernetes,
  vault,
  vercel,
  vrchat,
  weaviate,
  webFirewalls,
  webhooks,
  wechat,
  windowsLogonCodes,
  windowsWebdav,
  winrm,
  woocommerce,
  wordpressHosting,
  wordpressLogin,
  wordpressPlugins,
  wordpress,
  wsSecurity,
  xTwitter,
  xero,
  yahooMail,
  yarn,
  youtube,
  yunohost,
  zabbix,
  zendesk,
  zoom,
]
