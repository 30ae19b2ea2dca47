import { defineProduct } from '../product.ts'

const messages =
  'https://github.com/spring-projects/spring-security/blob/main/core/src/main/resources/org/springframework/security/messages.properties'
const web =
  'https://github.com/spring-projects/spring-security/blob/main/web/src/main/java/org/springframework/security/web'
const spring = ['org.springframework', 'spring', 'jakarta.servlet', 'javax.servlet']

/** What Spring Security says, its JWT decoder left out (nimbus-jose-jwt.ts). */
export const springSecurity = defineProduct({
  name: 'Spring Security',
  marks: ['org.springframework.security', 'spring-security', 'spring security'],
  server: true,
  says: [
    {
      text: 'Full authentication is required to access this resource',
      when: { noText: ['symfony', 'lexik'] },
      means: ['no-credentials', 'server-misconfigured', 'stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      because:
        'Spring Security met an anonymous caller: no credentials came, or no filter read those that came. An error inside a permitted route ends here too, by way of `/error`.',
      steps: {
        developer: [
          'Send the credentials the chain reads: `Authorization: Bearer $TOKEN`, or `curl -u "$USER:$PASSWORD"`.',
          'Permit what is public: `.requestMatchers("/login", "/error").permitAll()`.',
          'See which filter decides: `logging.level.org.springframework.security=TRACE`.',
        ],
      },
      ask: 'the request’s fields, and the `SecurityFilterChain`',
      source: `${web}/access/ExceptionTranslationFilter.java`,
    },
    {
      text: 'Invalid CSRF Token',
      pattern: /^invalid csrf token '/i,
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The request changes something and came without Spring’s CSRF token, or with an old one.',
      steps: {
        visitor: ['Reload the page and send the form again.'],
        developer: [
          'Send the token in `X-XSRF-TOKEN` or `_csrf`; for a pure token API `http.csrf(csrf -> csrf.disable())`.',
        ],
      },
      source: `${web}/csrf/InvalidCsrfTokenException.java`,
    },
    {
      text: 'Could not verify the provided CSRF token because',
      means: ['csrf-refused', 'session-expired'],
      certainty: 'certain',
      because: 'Spring finds no session or token to compare with: the session ended, or its cookie was not sent.',
      steps: {
        visitor: ['Reload the page, sign in and send the form again.'],
        developer: ['A stateless API needs no CSRF check: `http.csrf(csrf -> csrf.disable())`.'],
      },
      source: `${web}/csrf/MissingCsrfTokenException.java`,
    },
    {
      text: 'An expected CSRF token cannot be found',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'WebFlux’s CSRF filter refused the request: the token is missing or not the expected one.',
      source: `${web}/server/csrf/CsrfWebFilter.java`,
    },
    {
      text: 'Bad credentials',
      when: {
        text: ['badcredentialsexception', 'org.springframework', 'spring'],
        noText: ['api.github.com'],
        unless: ({ folded }) => folded.some(({ text }) => /\bform-?login\b/.test(text) && /\bjson\b/.test(text)),
      },
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Spring says this for an unknown user and for a wrong password alike.',
      steps: {
        developer: [
          'Is the stored password encoded with the configured encoder: `{bcrypt}$2a$…`? Look at `logging.level.org.springframework.security=TRACE`.',
        ],
      },
      ask: 'how the stored password begins (`{bcrypt}`, `{noop}`, plain), and the `PasswordEncoder`',
      source: messages,
    },
    {
      text: 'User is disabled',
      when: { text: spring },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user’s `isEnabled()` is false.',
      source: messages,
    },
    {
      text: 'User account is locked',
      when: { text: spring },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user’s `isAccountNonLocked()` is false.',
      source: messages,
    },
    {
      text: 'User account has expired',
      when: { text: spring },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user’s `isAccountNonExpired()` is false.',
      source: messages,
    },
    {
      text: 'User credentials have expired',
      when: { text: spring },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The password must be changed: `isCredentialsNonExpired()` is false.',
      source: messages,
    },
    {
      text: 'Nonce has expired/timed out',
      when: { text: spring },
      means: ['stale-nonce'],
      certainty: 'likely',
      status: 401,
      because: 'Spring’s Digest filter no longer takes the nonce; the client must answer its new challenge.',
      source: messages,
    },
    {
      text: 'Encoded password does not look like BCrypt',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The stored password or client secret is not a BCrypt hash, so that no password ever fits.',
      steps: {
        developer: [
          'Store `new BCryptPasswordEncoder().encode(password)`; a column shorter than 60 characters cuts the hash.',
        ],
      },
      source:
        'https://github.com/spring-projects/spring-security/blob/main/crypto/src/main/java/org/springframework/security/crypto/bcrypt/BCryptPasswordEncoder.java',
    },
    {
      text: 'There is no PasswordEncoder mapped for the id',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The stored password lacks its prefix, which names the encoder.',
      steps: {
        developer: ['Store `{bcrypt}$2a$…` (`{noop}secret` for tests), or define a `BCryptPasswordEncoder` bean.'],
      },
      source: 'https://docs.spring.io/spring-security/reference/features/authentication/password-storage.html',
    },
    {
      text: 'spring-boot-starter-security',
      when: {
        text: [
          'just added',
          'added the',
          'after adding',
          'adding the',
          'i added',
          'we added',
          'health',
          'actuator',
          'by default',
        ],
        noText: [
          'securityfilterchain',
          'websecurityconfigureradapter',
          'permitall',
          'using generated security password',
        ],
      },
      means: ['protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'With spring-security on the class path and no configuration Spring Boot locks every path, the ones for health checks too.',
      steps: {
        developer: [
          'Define a `SecurityFilterChain` bean: `http.authorizeHttpRequests(a -> a.requestMatchers("/actuator/health").permitAll().anyRequest().authenticated())`.',
          'Point the health check to a path that is left open.',
        ],
      },
      ask: 'whether the application has a `SecurityFilterChain` bean, and the path that the caller asks for',
      source: 'https://docs.spring.io/spring-boot/reference/web/spring-security.html',
    },
    {
      text: 'Using generated security password:',
      means: ['protected-by-mistake', 'wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Spring Boot locked every path, because spring-security stands on the class path without a configuration; the user is `user`, the password is printed at the start.',
      steps: {
        developer: [
          'Define a `SecurityFilterChain` bean that permits what is public, or set `spring.security.user.password`.',
        ],
      },
      source: 'https://docs.spring.io/spring-boot/reference/web/spring-security.html',
    },
    {
      text: 'authorization_request_not_found',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The session that began the login is gone at the callback: its cookie did not come back, or another instance answered.',
      steps: {
        visitor: ['Start the login again from the site’s own page, in one tab.'],
        developer: [
          'Begin on the same host as the `redirect_uri` (`localhost` and `127.0.0.1` differ), and share sessions between instances.',
        ],
      },
      ask: 'the host of the first page and of the `redirect_uri`, and the attributes of JSESSIONID',
      source:
        'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-client/src/main/java/org/springframework/security/oauth2/client/web/OAuth2LoginAuthenticationFilter.java',
    },
  ],
})
