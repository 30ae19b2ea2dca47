import { defineProduct } from '../product.ts'

const webdav = 'https://help.jianguoyun.com/?tag=webdav'

/** Nutstore (坚果云, Jianguoyun), a store of files that programs reach by WebDAV. */
export const nutstore = defineProduct({
  name: 'Nutstore',
  hosts: ['dav.jianguoyun.com'],
  marks: ['jianguoyun', '坚果云', 'nutstore'],
  says: ['dav.jianguoyun.com', '坚果云'].map((text) => ({
    text,
    when: { status: [401], noText: ['应用密码', 'app password', 'application password', 'app-specific'] },
    means: ['password-not-accepted', 'wrong-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'By WebDAV Nutstore takes the e-mail address of the account and a password made for one application, not the password of the account.',
    steps: {
      visitor: [
        '坚果云 › 账户信息 › 安全选项 › 第三方应用管理: add an application, and enter the password made there, with the e-mail address as user name.',
      ],
      developer: [
        'Try it: `curl -u "$MAIL:$APP_PASSWORD" -X PROPFIND -H "Depth: 1" https://dav.jianguoyun.com/dav/` answers 207.',
      ],
    },
    ask: 'whether the password is that of the account or one made under 第三方应用管理',
    source: webdav,
  })),
})
